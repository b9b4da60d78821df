// Takes the place of Camunda's file of this name. The script lies outside, one for all four applications.
export default {
  app: {name: 'Admin', vendor: 'Training Approval'},
  disableWelcomeMessage: true,
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../js/web-applications']
};
