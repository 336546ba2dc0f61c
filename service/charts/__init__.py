"""Pictures of an article's comparable figures: found in its briefing, drawn as SVG. Pure."""

from service.charts.drawing import Picture, Row, draw
from service.charts.finding import Bar, Chart, charts

__all__ = ["Bar", "Chart", "Picture", "Row", "charts", "draw"]
