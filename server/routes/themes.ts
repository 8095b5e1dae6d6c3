import { Router } from 'express';
import { changeTheme, readTheme } from '../contract/themes.ts';
import type { StoredTheme } from '../vocabulary/theme.ts';
import type { Handle } from './handle.ts';

export function themeRoutes(handle: Handle): Router {
  return Router()
    .get(
      readTheme.path,
      handle(readTheme, async ({ themes }, { params }) =>
        versioned(await themes.read(params.municipalityCode)),
      ),
    )
    .put(
      changeTheme.path,
      handle(changeTheme, async ({ themes }, { params, body, version }) =>
        versioned(await themes.change(params.municipalityCode, version, body)),
      ),
    );
}

const versioned = (stored: StoredTheme) => ({ version: stored.version, answer: stored });
