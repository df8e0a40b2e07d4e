import { h, render } from 'preact';
import { article } from './card.js';
import './card.css';

const Card = ({ content }) => article(h, content);

export default (content) => {
  const root = document.createElement('div');
  render(h(Card, { content }), root);
  return root;
};
