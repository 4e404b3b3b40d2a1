"""Puts one appearance over the whole program: palette, style sheet, font and icons from the same tokens."""

from __future__ import annotations

from string import Template
from typing import cast

from PySide6.QtCore import QByteArray, QDir, QObject, QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from tribunal_desktop import resources
from tribunal_desktop.ui.theme.tokens import TOKENS, Appearance, TextSize, Tokens, Tone

SYSTEM_FAMILIES = ("Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "sans-serif")
STYLE_ICONS = {"chevron-down": "secondary", "check": "on_primary"}
ICON_SIZES = (16, 18, 20, 24, 32, 48)


class Theme(QObject):
    """Appearance and text size in force; the application object owns it as it owns the palette and the font."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.appearance = Appearance.LIGHT
        self.size = TextSize.STANDARD
        self._families = _load_bundled_fonts() + list(SYSTEM_FAMILIES)
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._worn: tuple[Appearance, TextSize] | None = None
        self._style_icons = QTemporaryDir()

    @staticmethod
    def current() -> Theme:
        """The theme of the running application; made light on first use."""
        app = cast(QApplication, QApplication.instance())
        found = app.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return found if found is not None else Theme(app)

    @property
    def tokens(self) -> Tokens:
        """Colours of the appearance in force."""
        return TOKENS[self.appearance]

    def apply(self, appearance: Appearance, size: TextSize = TextSize.STANDARD) -> None:
        """Dress every window; icons already handed out keep their colour until their page is built again.

        What is already worn is not put on again: that would style every widget anew.
        """
        if self._worn == (appearance, size):
            return
        app = self._app
        self.appearance, self.size = self._worn = appearance, size
        app.setStyle("Fusion")
        dark = appearance is Appearance.DARK
        app.styleHints().setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        font = QFont(self._families)
        font.setPixelSize(size.base_px)
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        app.setFont(font)
        app.setPalette(self._palette())
        app.setStyleSheet(self._style_sheet())

    def color(self, token: str) -> QColor:
        """Colour of a token by its name."""
        return QColor(str(getattr(self.tokens, token)))

    def ink(self, tone: Tone) -> QColor:
        """Colour of text and icons in ``tone``."""
        return QColor(self.tokens.ink(tone))

    def soft(self, tone: Tone) -> QColor:
        """Ground under ``ink(tone)``."""
        return QColor(self.tokens.soft(tone))

    def icon(self, name: str, ink: str = "text") -> QIcon:
        """Icon ``resources/icons/<name>.svg`` in the colour of the token ``ink``."""
        color = str(getattr(self.tokens, ink))
        key = (name, color)
        if key not in self._icons:
            icon = QIcon()
            for mode, ink_of_mode in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, self.tokens.line_strong)):
                drawing = _drawing(name, ink_of_mode)
                for side in ICON_SIZES:
                    icon.addPixmap(_render(drawing, side), mode)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, ink: str, side: int) -> QPixmap:
        """The icon as a picture of ``side`` logical pixels, sharp on this screen."""
        ratio = self._app.devicePixelRatio()
        picture = _render(_drawing(name, str(getattr(self.tokens, ink))), round(side * ratio))
        picture.setDevicePixelRatio(ratio)
        return picture

    def font(self, step: int = 0, bold: bool = False) -> QFont:
        """The window's font ``step`` pixels above or below body size."""
        font = QFont(self._families)
        font.setPixelSize(self.size.base_px + step)
        font.setBold(bold)
        return font

    def _palette(self) -> QPalette:
        palette = QPalette()
        role = QPalette.ColorRole
        pairs = {
            role.Window: "background",
            role.WindowText: "text",
            role.Base: "surface",
            role.AlternateBase: "raised",
            role.Text: "text",
            role.Button: "surface",
            role.ButtonText: "text",
            role.ToolTipBase: "surface",
            role.ToolTipText: "text",
            role.PlaceholderText: "secondary",
            role.Highlight: "primary",
            role.HighlightedText: "on_primary",
            role.Link: "info",
            role.Accent: "primary",
        }
        for which, token in pairs.items():
            palette.setColor(which, self.color(token))
        for which in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, which, self.color("secondary"))
        return palette

    def _style_sheet(self) -> str:
        folder = QDir(self._style_icons.path())
        images = {}
        for name, token in STYLE_ICONS.items():
            target = folder.filePath(f"{name}-{self.appearance.value}.png")
            _render(_drawing(name, str(getattr(self.tokens, token))), 32).save(target)
            images[name.replace("-", "_")] = target
        base = self.size.base_px
        sizes = {"small": base - 2, "body": base, "heading": base + 1, "title": base + 5, "figure": base + 12}
        template = Template(resources.path("theme", "window.qss").read_text(encoding="utf-8"))
        return template.substitute(vars(self.tokens), **{k: f"{v}px" for k, v in sizes.items()}, **images)


def _load_bundled_fonts() -> list[str]:
    """Families of the fonts the product ships for the window; none when this checkout holds no fonts."""
    families: list[str] = []
    for file in sorted(resources.path("fonts").glob("NotoSansSC-*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families += [name for name in QFontDatabase.applicationFontFamilies(number) if name not in families]
    return families


def _drawing(name: str, color: str) -> QSvgRenderer:
    drawn = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", color)
    return QSvgRenderer(QByteArray(drawn.encode()))


def _render(drawing: QSvgRenderer, side: int) -> QPixmap:
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
