declare module 'virtual:site.css';
