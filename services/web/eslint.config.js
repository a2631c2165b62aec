import js from '@eslint/js'
import a11y from 'eslint-plugin-jsx-a11y'
import hooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/', 'src/api/generated/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  hooks.configs.flat['recommended-latest'] ?? hooks.configs['recommended-latest'],
  a11y.flatConfigs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      // Focus is moved on purpose when a dialog or a form opens: the keyboard is the main tool of the desk.
      'jsx-a11y/no-autofocus': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='toFixed']", message: 'Money is formatted by format/money from integer cents.' },
      ],
    },
  },
  { files: ['scripts/**', 'vite.config.ts', 'tests/**'], languageOptions: { globals: { ...globals.node } } },
)
