// @camunda/form-linting is written for bundlers: its modules do not say that they are modules, and they import
// each other without a file extension. This hook supplies both, for that package alone.
const PACKAGE = '/@camunda/form-linting/';

export function resolve(specifier, context, next) {
  const inside = context.parentURL?.includes(PACKAGE) && specifier.startsWith('.');
  return next(inside && !specifier.endsWith('.js') ? `${specifier}.js` : specifier, context);
}

export function load(url, context, next) {
  return next(url, url.includes(PACKAGE) ? { ...context, format: 'module' } : context);
}
