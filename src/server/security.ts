/** Headers that keep a browser from doing what this program never asks of it. */

import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** For every answer: own scripts, styles and connections only, nothing inline, no frames by others. */
export function securityHeaders(): readonly RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
    }),
    (_req, res, next) => {
      res.set('Permissions-Policy', permissions)
      next()
    },
  ]
}

const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  // Asking by voice, where the citizen has agreed to it.
  .concat('microphone=(self)')
  .join(', ')
