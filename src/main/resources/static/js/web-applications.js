// Tasklist, Cockpit, Admin and Welcome share the session of our own pages: one way in, one way out.

const base = document.querySelector('base');
const application = base.getAttribute('app-name');

// On the first visit, labels that are drawn before the texts have arrived show their keys for good. Our scripts are
// waited for, and a server that has just started answers the second time at once.
if (!localStorage.getItem('camunda-web')) {
  await fetch(`${base.getAttribute('app-root')}/app/${application}/locales/en.json?bust=7.24.0`).then(texts => texts.text()).catch(() => {});
}

// Camunda's own sign-in form is closed on the server. It comes up when the session has ended.
const toSignIn = () => {
  if (location.hash.startsWith('#/login')) {
    location.replace('/login?expired');
  }
};
window.addEventListener('hashchange', toSignIn);
toSignIn();

// Camunda's own signing out would leave our pages signed in.
document.addEventListener('click', event => {
  if (event.target.closest && event.target.closest('.account .logout a')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign('/sign-out');
  }
}, true);

// The style sheet hides what the server refuses to everybody but administrators.
fetch(base.getAttribute('admin-api') + 'auth/user/default', {credentials: 'same-origin'})
  .then(answer => answer.ok ? answer.json() : {})
  .then(person => document.body.classList.toggle('administrator', (person.authorizedApps || []).includes('admin')))
  .catch(() => {});

const startPage = {
  id: 'training-approval-start-page',
  priority: 1000,
  render: node => {
    const link = document.createElement('a');
    link.href = '/';
    link.textContent = 'Start page';
    node.replaceChildren(link);
  }
};

export default ['tasklist.navbar.action', 'cockpit.navigation']
  .map(pluginPoint => ({...startPage, pluginPoint, id: startPage.id + '-' + pluginPoint.replace('.', '-')}));
