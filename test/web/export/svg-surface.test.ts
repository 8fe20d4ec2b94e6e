import { describe, expect, it } from 'vitest';
import { createSvgSurface } from '../../../web/export/svg-surface.js';

const measure = (text: string) => 6 * text.length;
const create = () => createSvgSurface(measure);

describe('the surface that writes SVG', () => {
  it('writes a full arc as a circle, lines as a path and a rounded rectangle as one', () => {
    const surface = create();
    surface.fillStyle = '#123456';
    surface.beginPath();
    surface.arc(1.234, 2, 3, 0, 2 * Math.PI);
    surface.fill();
    surface.beginPath();
    surface.moveTo(0, 0);
    surface.lineTo(10.005, -5);
    surface.closePath();
    surface.fill();
    surface.beginPath();
    surface.roundRect(1, 2, 30, 40, 10);
    surface.fill();
    expect(surface.elements()).toEqual([
      '<g fill="#123456"><circle cx="1.23" cy="2" r="3"/><path d="M0 0L10.01 -5Z"/>' +
        '<rect x="1" y="2" width="30" height="40" rx="10"/></g>\n',
    ]);
  });

  it('writes opacity as an attribute of its own, and strokes with their dashes', () => {
    const surface = create();
    surface.strokeStyle = 'rgba(1, 2, 3, 0.25)';
    surface.lineWidth = 1.25;
    surface.setLineDash([2.5, 2.5]);
    surface.beginPath();
    surface.arc(0, 0, 4, 0, Math.PI / 2);
    surface.stroke();
    expect(surface.elements()).toEqual([
      '<g fill="none" stroke="rgb(1,2,3)" stroke-opacity="0.25" stroke-width="1.25" ' +
        'stroke-dasharray="2.5 2.5"><path d="M4 0A4 4 0 0 1 0 4"/></g>\n',
    ]);
  });

  it('stands texts by their middle and anchors them as canvases do', () => {
    const surface = create();
    surface.font = '600 12px system-ui, "Segoe UI", sans-serif';
    surface.textAlign = 'center';
    surface.textBaseline = 'middle';
    surface.fillStyle = '#000000';
    surface.fillText('Zhang & Li', 10, 20);
    expect(surface.elements()).toEqual([
      '<g fill="#000000" font-family="system-ui, &quot;Segoe UI&quot;, sans-serif" font-size="12" font-weight="600" ' +
        'text-anchor="middle"><text x="10" y="24.2">Zhang &amp; Li</text></g>\n',
    ]);
  });

  it('escapes markup and drops control characters', () => {
    const surface = create();
    surface.fillText('</text><script>\u0000a\u0008\ud83d"', 0, 0);
    const [element = ''] = surface.elements();
    expect(element).toContain('>&lt;/text&gt;&lt;script&gt;a\ufffd&quot;</text>');
  });

  it('measures as it is told and begins a new group where the style changes', () => {
    const surface = create();
    expect(surface.measureText('abc').width).toBe(18);
    surface.fillStyle = '#111111';
    surface.fillRect(0, 0, 1, 1);
    surface.fillRect(1, 0, 1, 1);
    surface.fillStyle = '#222222';
    surface.fillRect(2, 0, 1, Number.NaN);
    expect(surface.elements()).toHaveLength(2);
    expect(surface.elements()[1]).toContain('height="0"');
  });
});
