import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import { keepFocusNear } from './components/keptFocus.ts';
import { MeProvider } from './people/MeContext.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has an element #root');

keepFocusNear();
createRoot(root).render(
  <StrictMode>
    <BrowserRouter>
      <MeProvider>
        <App />
      </MeProvider>
    </BrowserRouter>
  </StrictMode>,
);
