import { projectDigest } from '../record/digest';

it('the files of a project have the digest that a verification notes', () => {
  // tests/pipeline/test_parting.py has the same files and the same digest.
  const files = {
    'pipeline.json': '{"files": {"a.py": "", "ä/b.py": ""}}',
    'a.py': 'x = 1\n',
    'ä/b.py': null
  };
  const digest = 'd19c706ba85924bbd1f5747a24db79adad2f3f5f482540d5c7266bbbf946687f';
  expect(projectDigest(new Map(Object.entries(files)))).toBe(digest);
  expect(projectDigest(new Map(Object.entries({ ...files, 'a.py': '' })))).not.toBe(
    digest
  );
});
