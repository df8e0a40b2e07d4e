// Its package exports no style sheet.
import './node_modules/wikipedia-preview/dist/wikipedia-preview.css';
import wikipediaPreview from 'wikipedia-preview';

// Without an argument, as in its README, 1.12.4 throws.
wikipediaPreview.init({});
