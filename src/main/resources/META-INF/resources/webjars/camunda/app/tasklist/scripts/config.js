// Takes the place of Camunda's file of this name; it must name the keyboard shortcuts, or there are none.
// The first script lies outside, one for all four applications.
export default {
  app: {name: 'Tasklist', vendor: 'Training Approval'},
  disableWelcomeMessage: true,
  // Our forms are in English; half a page in another language helps nobody.
  locales: {availableLocales: ['en'], fallbackLocale: 'en'},
  customScripts: ['../../../js/web-applications', 'scripts/tasklist'],
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'goes to the first filter'},
    focusList: {key: 'ctrl+alt+l', description: 'goes to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'goes to the first field of the form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the dialog that starts a process'}
  }
};
