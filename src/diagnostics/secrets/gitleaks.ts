/*!
 * Formats of secrets from gitleaks (https://github.com/gitleaks/gitleaks), written by scripts/gitleaks.mjs.
 *
 * MIT License
 *
 * Copyright (c) 2019 Zachary Rice
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
 * associated documentation files (the "Software"), to deal in the Software without restriction,
 * including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
 * and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
 * subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial
 * portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
 * LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
 * NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY,
 * WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
 * SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

/** What it is, its pattern with its flags, texts of which one is in it, and the least entropy. */
export type GitleaksRow = readonly [
  string,
  string,
  '' | 'i',
  readonly string[],
  number
];

// prettier-ignore
export const GITLEAKS: readonly GitleaksRow[] = [
  ['1password-secret-key', String.raw`\bA3-[A-Z0-9]{6}-(?:(?:[A-Z0-9]{11})|(?:[A-Z0-9]{6}-[A-Z0-9]{5}))-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}\b`, '', ['a3-'], 3.8],
  ['1password-service-account-token', String.raw`ops_eyJ[a-zA-Z0-9+/]{250,}={0,3}`, '', ['ops_'], 4],
  ['adobe-client-secret', String.raw`\b(p8e-[A-Za-z0-9]{32})(?![A-Za-z0-9])`, '', ['p8e-'], 2],
  ['age-secret-key', String.raw`AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}`, '', ['age-secret-key-1'], 0],
  ['alibaba-access-key-id', String.raw`\b(LTAI[A-Za-z0-9]{20})(?![A-Za-z0-9])`, '', ['ltai'], 2],
  ['anthropic-admin-api-key', String.raw`\b(sk-ant-admin01-[a-zA-Z0-9_\-]{93}AA)(?![A-Za-z0-9])`, '', ['sk-ant-admin01'], 0],
  ['anthropic-api-key', String.raw`\b(sk-ant-api03-[a-zA-Z0-9_\-]{93}AA)(?![A-Za-z0-9])`, '', ['sk-ant-api03'], 0],
  ['artifactory-api-key', String.raw`\bAKCp[A-Za-z0-9]{69}\b`, '', ['akcp'], 4.5],
  ['artifactory-reference-token', String.raw`\bcmVmd[A-Za-z0-9]{59}\b`, '', ['cmvmd'], 4.5],
  ['authress-service-client-access-key', String.raw`\b((?:sc|ext|scauth|authress)_[A-Za-z0-9]{5,30}\.[A-Za-z0-9]{4,6}\.(?:acc)[_-][A-Za-z0-9-]{10,32}\.[A-Za-z0-9+/_=-]{30,120})(?![A-Za-z0-9])`, '', ['sc_','ext_','scauth_','authress_'], 2],
  ['aws-access-token', String.raw`\b((?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16})\b`, '', ['a3t','akia','asia','abia','acca'], 3],
  ['aws-amazon-bedrock-api-key-long-lived', String.raw`\b(ABSK[A-Za-z0-9+/]{109,269}={0,2})(?![A-Za-z0-9])`, '', ['absk'], 3],
  ['aws-amazon-bedrock-api-key-short-lived', String.raw`bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t`, '', ['bedrock-api-key-'], 3],
  ['azure-ad-client-secret', String.raw`(?:^|[\\'"\x60\s>=:(,)])([a-zA-Z0-9_~.]{3}\dQ~[a-zA-Z0-9_~.-]{31,34})(?:$|[\\'"\x60\s<),])`, '', ['q~'], 3],
  ['clickhouse-cloud-api-secret-key', String.raw`\b(4b1d[A-Za-z0-9]{38})\b`, '', ['4b1d'], 3],
  ['clojars-api-token', String.raw`CLOJARS_[a-z0-9]{60}`, 'i', ['clojars_'], 2],
  ['cloudflare-origin-ca-key', String.raw`\b(v1\.0-[a-f0-9]{24}-[a-f0-9]{146})(?![A-Za-z0-9])`, '', ['cloudflare','v1.0-'], 2],
  ['databricks-api-token', String.raw`\b(dapi[a-f0-9]{32}(?:-\d)?)(?![A-Za-z0-9])`, '', ['dapi'], 3],
  ['digitalocean-access-token', String.raw`\b(doo_v1_[a-f0-9]{64})(?![A-Za-z0-9])`, '', ['doo_v1_'], 3],
  ['digitalocean-pat', String.raw`\b(dop_v1_[a-f0-9]{64})(?![A-Za-z0-9])`, '', ['dop_v1_'], 3],
  ['digitalocean-refresh-token', String.raw`\b(dor_v1_[a-f0-9]{64})(?![A-Za-z0-9])`, 'i', ['dor_v1_'], 0],
  ['doppler-api-token', String.raw`dp\.pt\.[A-Za-z0-9]{43}`, '', ['dp.pt.'], 2],
  ['duffel-api-token', String.raw`duffel_(?:test|live)_[A-Za-z0-9_\-=]{43}`, '', ['duffel_'], 2],
  ['dynatrace-api-token', String.raw`dt0c01\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}`, '', ['dt0c01.'], 4],
  ['easypost-api-token', String.raw`\bEZAK[A-Za-z0-9]{54}\b`, '', ['ezak'], 2],
  ['easypost-test-api-token', String.raw`\bEZTK[A-Za-z0-9]{54}\b`, '', ['eztk'], 2],
  ['facebook-page-access-token', String.raw`\b(EAA[MC][A-Za-z0-9]{100,})(?![A-Za-z0-9])`, '', ['eaam','eaac'], 4],
  ['flutterwave-encryption-key', String.raw`FLWSECK_TEST-[A-Ha-h0-9]{12}`, '', ['flwseck_test'], 2],
  ['flutterwave-secret-key', String.raw`FLWSECK_TEST-[A-Ha-h0-9]{32}-X`, '', ['flwseck_test'], 2],
  ['flyio-access-token', String.raw`\b((?:fo1_[\w-]{43}|fm1[ar]_[a-zA-Z0-9+\/]{100,}={0,3}|fm2_[a-zA-Z0-9+\/]{100,}={0,3}))(?![A-Za-z0-9])`, '', ['fo1_','fm1','fm2_'], 4],
  ['frameio-api-token', String.raw`fio-u-[A-Za-z0-9\-_=]{64}`, '', ['fio-u-'], 0],
  ['gcp-api-key', String.raw`\b(AIza[\w-]{35})(?![A-Za-z0-9])`, '', ['aiza'], 4],
  ['github-app-token', String.raw`(?:ghu|ghs)_[0-9a-zA-Z]{36}`, '', ['ghu_','ghs_'], 3],
  ['github-fine-grained-pat', String.raw`github_pat_\w{82}`, '', ['github_pat_'], 3],
  ['github-oauth', String.raw`gho_[0-9a-zA-Z]{36}`, '', ['gho_'], 3],
  ['github-pat', String.raw`ghp_[0-9a-zA-Z]{36}`, '', ['ghp_'], 3],
  ['github-refresh-token', String.raw`ghr_[0-9a-zA-Z]{36}`, '', ['ghr_'], 3],
  ['gitlab-cicd-job-token', String.raw`glcbt-[0-9a-zA-Z]{1,5}_[0-9a-zA-Z_-]{20}`, '', ['glcbt-'], 3],
  ['gitlab-deploy-token', String.raw`gldt-[0-9a-zA-Z_\-]{20}`, '', ['gldt-'], 3],
  ['gitlab-feature-flag-client-token', String.raw`glffct-[0-9a-zA-Z_\-]{20}`, '', ['glffct-'], 3],
  ['gitlab-feed-token', String.raw`glft-[0-9a-zA-Z_\-]{20}`, '', ['glft-'], 3],
  ['gitlab-incoming-mail-token', String.raw`glimt-[0-9a-zA-Z_\-]{25}`, '', ['glimt-'], 3],
  ['gitlab-kubernetes-agent-token', String.raw`glagent-[0-9a-zA-Z_\-]{50}`, '', ['glagent-'], 3],
  ['gitlab-oauth-app-secret', String.raw`gloas-[0-9a-zA-Z_\-]{64}`, '', ['gloas-'], 3],
  ['gitlab-pat', String.raw`glpat-[\w-]{20}`, '', ['glpat-'], 3],
  ['gitlab-pat-routable', String.raw`\bglpat-[0-9a-zA-Z_-]{27,300}\.[0-9a-z]{2}[0-9a-z]{7}\b`, '', ['glpat-'], 4],
  ['gitlab-ptt', String.raw`glptt-[0-9a-f]{40}`, '', ['glptt-'], 3],
  ['gitlab-rrt', String.raw`GR1348941[\w-]{20}`, '', ['gr1348941'], 3],
  ['gitlab-runner-authentication-token', String.raw`glrt-[0-9a-zA-Z_\-]{20}`, '', ['glrt-'], 3],
  ['gitlab-runner-authentication-token-routable', String.raw`\bglrt-t\d_[0-9a-zA-Z_\-]{27,300}\.[0-9a-z]{2}[0-9a-z]{7}\b`, '', ['glrt-'], 4],
  ['gitlab-scim-token', String.raw`glsoat-[0-9a-zA-Z_\-]{20}`, '', ['glsoat-'], 3],
  ['gitlab-session-cookie', String.raw`_gitlab_session=[0-9a-z]{32}`, '', ['_gitlab_session='], 3],
  ['grafana-api-key', String.raw`\b(eyJrIjoi[A-Za-z0-9]{70,400}={0,3})(?![A-Za-z0-9])`, 'i', ['eyjrijoi'], 3],
  ['grafana-cloud-api-token', String.raw`\b(glc_[A-Za-z0-9+/]{32,400}={0,3})(?![A-Za-z0-9])`, 'i', ['glc_'], 3],
  ['grafana-service-account-token', String.raw`\b(glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8})(?![A-Za-z0-9])`, 'i', ['glsa_'], 3],
  ['harness-api-key', String.raw`(?:pat|sat)\.[a-zA-Z0-9_-]{22}\.[a-zA-Z0-9]{24}\.[a-zA-Z0-9]{20}`, '', ['pat.','sat.'], 0],
  ['hashicorp-tf-api-token', String.raw`[a-z0-9]{14}\.(?:atlasv1)\.[a-z0-9\-_=]{60,70}`, 'i', ['atlasv1'], 3.5],
  ['heroku-api-key-v2', String.raw`\b((HRKU-AA[0-9a-zA-Z_-]{58}))(?![A-Za-z0-9])`, '', ['hrku-aa'], 4],
  ['huggingface-access-token', String.raw`\b(hf_(?:[A-Za-z]{34}))(?![A-Za-z0-9])`, '', ['hf_'], 2],
  ['huggingface-organization-api-token', String.raw`\b(api_org_(?:[A-Za-z]{34}))(?![A-Za-z0-9])`, '', ['api_org_'], 2],
  ['infracost-api-token', String.raw`\b(ico-[a-zA-Z0-9]{32})(?![A-Za-z0-9])`, '', ['ico-'], 3],
  ['intra42-client-secret', String.raw`\b(s-s4t2(?:ud|af)-[abcdef0123456789]{64})(?![A-Za-z0-9])`, '', ['intra','s-s4t2ud-','s-s4t2af-'], 3],
  ['jwt', String.raw`\b(ey[a-zA-Z0-9]{17,}\.ey[a-zA-Z0-9\/\\_-]{17,}\.(?:[a-zA-Z0-9\/\\_-]{10,}={0,2})?)(?![A-Za-z0-9])`, '', ['ey'], 3],
  ['linear-api-key', String.raw`lin_api_[A-Za-z0-9]{40}`, '', ['lin_api_'], 2],
  ['maxmind-license-key', String.raw`\b([A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![A-Za-z0-9])`, '', ['_mmk'], 4],
  ['microsoft-teams-webhook', String.raw`https://[a-z0-9]+\.webhook\.office\.com/webhookb2/[a-z0-9]{8}-([a-z0-9]{4}-){3}[a-z0-9]{12}@[a-z0-9]{8}-([a-z0-9]{4}-){3}[a-z0-9]{12}/IncomingWebhook/[a-z0-9]{32}/[a-z0-9]{8}-([a-z0-9]{4}-){3}[a-z0-9]{12}`, '', ['webhook.office.com','webhookb2','incomingwebhook'], 0],
  ['notion-api-token', String.raw`\b(ntn_[0-9]{11}[A-Za-z0-9]{32}[A-Za-z0-9]{3})(?![A-Za-z0-9])`, '', ['ntn_'], 4],
  ['npm-access-token', String.raw`\b(npm_[a-z0-9]{36})(?![A-Za-z0-9])`, 'i', ['npm_'], 2],
  ['openai-api-key', String.raw`\b(sk-(?:proj|svcacct|admin)-(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})T3BlbkFJ(?:[A-Za-z0-9_-]{74}|[A-Za-z0-9_-]{58})\b|sk-[a-zA-Z0-9]{20}T3BlbkFJ[a-zA-Z0-9]{20})(?![A-Za-z0-9])`, '', ['t3blbkfj'], 3],
  ['openshift-user-token', String.raw`\b(sha256~[\w-]{43})(?:[^\w-]|$)`, '', ['sha256~'], 3.5],
  ['perplexity-api-key', String.raw`\b(pplx-[a-zA-Z0-9]{48})(?![A-Za-z0-9])`, '', ['pplx-'], 4],
  ['planetscale-api-token', String.raw`\b(pscale_tkn_[\w=\.-]{32,64})(?![A-Za-z0-9])`, '', ['pscale_tkn_'], 3],
  ['planetscale-oauth-token', String.raw`\b(pscale_oauth_[\w=\.-]{32,64})(?![A-Za-z0-9])`, '', ['pscale_oauth_'], 3],
  ['planetscale-password', String.raw`\b(pscale_pw_[\w=\.-]{32,64})(?![A-Za-z0-9])`, 'i', ['pscale_pw_'], 3],
  ['postman-api-token', String.raw`\b(PMAK-[A-Fa-f0-9]{24}\-[A-Fa-f0-9]{34})(?![A-Za-z0-9])`, '', ['pmak-'], 3],
  ['prefect-api-token', String.raw`\b(pnu_[a-zA-Z0-9]{36})(?![A-Za-z0-9])`, '', ['pnu_'], 2],
  ['pulumi-api-token', String.raw`\b(pul-[a-f0-9]{40})(?![A-Za-z0-9])`, '', ['pul-'], 2],
  ['pypi-upload-token', String.raw`pypi-AgEIcHlwaS5vcmc[\w-]{50,1000}`, '', ['pypi-ageichlwas5vcmc'], 3],
  ['readme-api-token', String.raw`\b(rdme_[a-z0-9]{70})(?![A-Za-z0-9])`, '', ['rdme_'], 2],
  ['rubygems-api-token', String.raw`\b(rubygems_[a-f0-9]{48})(?![A-Za-z0-9])`, '', ['rubygems_'], 2],
  ['scalingo-api-token', String.raw`\b(tk-us-[\w-]{48})(?![A-Za-z0-9])`, '', ['tk-us-'], 2],
  ['sendgrid-api-token', String.raw`\b(SG\.[A-Za-z0-9=_\-\.]{66})(?![A-Za-z0-9])`, '', ['sg.'], 2],
  ['sendinblue-api-token', String.raw`\b(xkeysib-[a-f0-9]{64}\-[A-Za-z0-9]{16})(?![A-Za-z0-9])`, '', ['xkeysib-'], 2],
  ['sentry-org-token', String.raw`\bsntrys_eyJpYXQiO[a-zA-Z0-9+/]{10,200}(?:LCJyZWdpb25fdXJs|InJlZ2lvbl91cmwi|cmVnaW9uX3VybCI6)[a-zA-Z0-9+/]{10,200}={0,2}_[a-zA-Z0-9+/]{43}(?:[^a-zA-Z0-9+/]|$)`, '', ['sntrys_eyjpyxqio'], 4.5],
  ['sentry-user-token', String.raw`\b(sntryu_[a-f0-9]{64})(?![A-Za-z0-9])`, '', ['sntryu_'], 3.5],
  ['settlemint-application-access-token', String.raw`\b(sm_aat_[a-zA-Z0-9]{16})(?![A-Za-z0-9])`, '', ['sm_aat'], 3],
  ['settlemint-personal-access-token', String.raw`\b(sm_pat_[a-zA-Z0-9]{16})(?![A-Za-z0-9])`, '', ['sm_pat'], 3],
  ['settlemint-service-access-token', String.raw`\b(sm_sat_[a-zA-Z0-9]{16})(?![A-Za-z0-9])`, '', ['sm_sat'], 3],
  ['shippo-api-token', String.raw`\b(shippo_(?:live|test)_[a-fA-F0-9]{40})(?![A-Za-z0-9])`, '', ['shippo_'], 2],
  ['shopify-access-token', String.raw`shpat_[a-fA-F0-9]{32}`, '', ['shpat_'], 2],
  ['shopify-custom-access-token', String.raw`shpca_[a-fA-F0-9]{32}`, '', ['shpca_'], 2],
  ['shopify-private-app-access-token', String.raw`shppa_[a-fA-F0-9]{32}`, '', ['shppa_'], 2],
  ['shopify-shared-secret', String.raw`shpss_[a-fA-F0-9]{32}`, '', ['shpss_'], 2],
  ['sidekiq-sensitive-url', String.raw`\bhttps?://([a-f0-9]{8}:[a-f0-9]{8})@(?:gems.contribsys.com|enterprise.contribsys.com)(?:[\/|\#|\?|:]|$)`, 'i', ['gems.contribsys.com','enterprise.contribsys.com'], 0],
  ['slack-app-token', String.raw`xapp-\d-[A-Z0-9]+-\d+-[a-z0-9]+`, 'i', ['xapp'], 2],
  ['slack-bot-token', String.raw`xoxb-[0-9]{10,13}-[0-9]{10,13}[a-zA-Z0-9-]*`, '', ['xoxb'], 3],
  ['slack-config-access-token', String.raw`xoxe.xox[bp]-\d-[A-Z0-9]{163,166}`, 'i', ['xoxe.xoxb-','xoxe.xoxp-'], 2],
  ['slack-config-refresh-token', String.raw`xoxe-\d-[A-Z0-9]{146}`, 'i', ['xoxe-'], 2],
  ['slack-legacy-bot-token', String.raw`xoxb-[0-9]{8,14}-[a-zA-Z0-9]{18,26}`, '', ['xoxb'], 2],
  ['slack-legacy-token', String.raw`xox[os]-\d+-\d+-\d+-[a-fA-F\d]+`, '', ['xoxo','xoxs'], 2],
  ['slack-legacy-workspace-token', String.raw`xox[ar]-(?:\d-)?[0-9a-zA-Z]{8,48}`, '', ['xoxa','xoxr'], 2],
  ['slack-user-token', String.raw`xox[pe](?:-[0-9]{10,13}){3}-[a-zA-Z0-9-]{28,34}`, '', ['xoxp-','xoxe-'], 2],
  ['slack-webhook-url', String.raw`(?:https?://)?hooks.slack.com/(?:services|workflows|triggers)/[A-Za-z0-9+/]{43,56}`, '', ['hooks.slack.com'], 0],
  ['stripe-access-token', String.raw`\b((?:sk|rk)_(?:test|live|prod)_[a-zA-Z0-9]{10,99})(?![A-Za-z0-9])`, '', ['sk_test','sk_live','sk_prod','rk_test','rk_live','rk_prod'], 2],
  ['twilio-api-key', String.raw`SK[0-9a-fA-F]{32}`, '', ['sk'], 3],
  ['vault-batch-token', String.raw`\b(hvb\.[\w-]{138,300})(?![A-Za-z0-9])`, '', ['hvb.'], 4]
];
