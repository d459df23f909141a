import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const application = ['@jupyterlab/*', '@lumino/*', 'react', 'react-dom'];

export default tseslint.config(
  {
    ignores: [
      'lib',
      'node_modules',
      '.venv',
      'provebook',
      'build',
      'dist',
      'coverage',
      '**/*.js',
      '**/*.mjs',
      '**/*.cjs',
      'ui-tests/test-results',
      'src/wire'
    ]
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'interface', format: ['PascalCase'] },
        { selector: 'typeAlias', format: ['PascalCase'] }
      ],
      '@typescript-eslint/no-namespace': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      curly: 'error'
    }
  },
  {
    // What knows MLflow or Python only must not know the application.
    files: [
      'src/{mlflow,python,domain,libraries,dataflow,diagnostics,notebook,analysis,project,cli}/**',
      'src/comparison/{spec,data}/**'
    ],
    ignores: ['**/__tests__/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: application, message: 'pure module' }] }
      ]
    }
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } }
);
