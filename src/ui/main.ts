import { mount } from 'svelte';
import './styles/base.css';
import './styles/tokens.css';
import './styles/palette.css';
import './styles/type.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/print.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app"');
mount(App, { target });
