import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { article } from './card.js';
import './card.css';

const Card = ({ content }) => article(createElement, content);

export default (content) => {
  const root = document.createElement('div');
  createRoot(root).render(createElement(Card, { content }));
  return root;
};
