"""A plot of a few curves with both axes logarithmic, as SVG: enough to see whether something grows in proportion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 200, 20, 50  # room for labels
_COLOURS = ("#1b5e8c", "#b3541e", "#3c7a3c", "#6b4c9a")
_INK = "#555555"


@dataclass(frozen=True, slots=True)
class Curve:
    """Points to be joined, and what they are."""

    name: str
    points: tuple[tuple[float, float], ...]  # both above 0, by the first


@dataclass(frozen=True, slots=True)
class _Axes:
    across: tuple[int, int]  # powers of ten at either end
    up: tuple[int, int]

    def x(self, value: float) -> float:
        """Pixels from the left."""
        low, high = self.across
        return _LEFT + (log10(value) - low) / (high - low) * (_WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        """Pixels from the top."""
        low, high = self.up
        return _HEIGHT - _BOTTOM - (log10(value) - low) / (high - low) * (_HEIGHT - _TOP - _BOTTOM)


def draw_curves(across: str, curves: Sequence[Curve]) -> str:
    """An SVG drawing of the curves, with a dotted line behind them that grows in proportion.

    Args:
        across: what the horizontal axis counts.
        curves: at least one, each with at least one point.
    """
    points = [point for curve in curves for point in curve.points]
    axes = _Axes(_ends([x for x, _ in points]), _ends([y for _, y in points]))
    body = [*_grid(axes, across), *_proportion(axes)]
    for curve, colour in zip(curves, _COLOURS, strict=False):
        body += _curve(axes, curve, colour)
    box = f'viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {box} font-family="sans-serif" font-size="12">'
    return "\n".join([head, f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>', *body, "</svg>", ""])


def _ends(values: Sequence[float]) -> tuple[int, int]:
    low, high = floor(log10(min(values))), ceil(log10(max(values)))
    return low, max(high, low + 1)


def _grid(axes: _Axes, across: str) -> Iterator[str]:
    for power in range(axes.across[0], axes.across[1] + 1):
        x = axes.x(10.0**power)
        yield f'<path d="M{x:.1f} {_TOP} V{_HEIGHT - _BOTTOM}" stroke="#dddddd"/>'
        yield f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle" fill="{_INK}">{10**power:,}</text>'
    for power in range(axes.up[0], axes.up[1] + 1):
        y = axes.y(10.0**power)
        yield f'<path d="M{_LEFT} {y:.1f} H{_WIDTH - _RIGHT}" stroke="#dddddd"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end" fill="{_INK}">{10.0**power:,.10g}</text>'
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    yield f'<text x="{middle}" y="{_HEIGHT - 12}" text-anchor="middle" fill="{_INK}">{escape(across)}</text>'


def _proportion(axes: _Axes) -> Iterator[str]:
    """A line from the lower left corner along which ten times as many reports cost ten times as much."""
    decades = min(axes.across[1] - axes.across[0], axes.up[1] - axes.up[0])
    ends = [(10.0 ** (axes.across[0] + step), 10.0 ** (axes.up[0] + step)) for step in (0, decades)]
    (x, y), (to_x, to_y) = [(axes.x(a), axes.y(b)) for a, b in ends]
    yield f'<path d="M{x:.1f} {y:.1f} L{to_x:.1f} {to_y:.1f}" stroke="{_INK}" stroke-dasharray="2 4"/>'


def _curve(axes: _Axes, curve: Curve, colour: str) -> Iterator[str]:
    spots = [(axes.x(x), axes.y(y)) for x, y in curve.points]
    path = " L".join(f"{x:.1f} {y:.1f}" for x, y in spots)
    yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
    for (x, y), (_, value) in zip(spots, curve.points, strict=True):
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"><title>{value:,.1f}</title></circle>'
    x, y = spots[-1]
    yield f'<text x="{x + 8:.1f}" y="{y + 4:.1f}" fill="{colour}">{escape(curve.name)}</text>'
