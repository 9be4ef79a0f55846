import { mount } from 'svelte';
import '../../../src/ui/styles/base.css';
import '../../../src/ui/styles/tokens.css';
import '../../../src/ui/styles/palette.css';
import '../../../src/ui/styles/type.css';
import '../../../src/ui/styles/layout.css';
import '../../../src/ui/styles/print.css';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') === 'ru' ? 'ru' : 'en';
document.documentElement.lang = lang;
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light';
mount(Gallery, { target: document.body, props: { lang, page: asked.get('page') ?? 'components' } });
