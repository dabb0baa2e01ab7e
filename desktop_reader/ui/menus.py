"""Makes what stands in the registry of actions real: QActions, the menu bar, the tool bar and the context menu."""

from collections.abc import Callable, Container, Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QIcon, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from desktop_reader.ui.actions import ACTIONS, Action, Bar, Needs, Scope
from desktop_reader.ui.menu_registry import MENUS
from desktop_reader.ui.shortcuts import USUAL, Keys
from desktop_reader.ui.wording import action_text, plain

Handler = Callable[..., object]

_BY_NAME = {action.name: action for action in ACTIONS}


class ActionSet:
    """The QActions of one window, by name: all of the registry, or those of some names."""

    def __init__(self, window: QMainWindow, names: Container[str] = _BY_NAME) -> None:
        self.registry = tuple(action for action in ACTIONS if action.name in names)
        self._window = window
        self._groups: dict[str, QActionGroup] = {}
        self._actions = {action.name: self._make(action) for action in self.registry}
        self._texts = dict.fromkeys(self._actions, "")
        self._icons = {action.name: action.icon for action in self.registry}
        self._drawn: set[str] = set()
        self._draw: Callable[[str], QIcon] = lambda _name: QIcon()
        self._available: frozenset[Needs] | None = None

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def set_keys(self, keys: Keys) -> None:
        """Let the actions have these shortcuts from now on."""
        for action in self.registry:
            made = self._actions[action.name]
            made.setShortcuts([QKeySequence(one) for one in keys[action.name]])
            _set_text(made, action, made.text())

    def bind(self, handlers: Mapping[str, Handler]) -> None:
        """Connect each action with the handler of its name, or of its group.

        A handler of a checkable action is called with whether it is checked, one of a group with the value.
        """
        for action in self.registry:
            handler = handlers[action.group or action.name]
            self._actions[action.name].triggered.connect(_slot(action, handler))

    def enable(self, available: frozenset[Needs]) -> None:
        """Enable the actions whose need is met."""
        if available != self._available:
            self._available = available
            for action in self.registry:
                self._actions[action.name].setEnabled(action.needs is Needs.NOTHING or action.needs in available)

    def check(self, group: str, value: str) -> None:
        """Check the action of the group that stands for the value."""
        for action in ACTIONS:
            if action.group == group and action.value == value:
                self._actions[action.name].setChecked(True)

    def show_other(self, name: str, other: bool, **fields: str) -> None:
        """Let the action say its other text, in which `fields` are filled in, or its usual one."""
        action = _BY_NAME[name]
        text = action_text(action.other if other else action.text).format(**fields)
        if text != self._texts[name]:
            self._texts[name] = text
            _set_text(self._actions[name], action, text)
            if action.other_icon:
                self._icons[name] = action.other_icon if other else action.icon
                if name in self._drawn:
                    self._redraw(name)

    def draw_icons(self, draw: Callable[[str], QIcon]) -> None:
        """Draw the icons in the colours of the moment from now on: those of the tool bar at once."""
        self._draw = draw
        self._drawn.clear()
        self.draw_icons_of(self._actions[action.name] for action in self.registry if action.bar is not None)

    def draw_icons_of(self, shown: Iterable[QAction]) -> None:
        """Draw the icons of actions that are about to be seen; what is none of these actions is left alone."""
        wanted = {one.objectName() for one in shown} & self._icons.keys()
        for name in wanted - self._drawn:
            self._redraw(name)

    def draw_all_icons(self) -> None:
        """Draw the icons of all actions, for a list of them."""
        self.draw_icons_of(self._actions.values())

    def _redraw(self, name: str) -> None:
        self._drawn.add(name)
        self._actions[name].setIcon(self._draw(self._icons[name]))

    def in_context(self) -> Iterable[tuple[Action, QAction]]:
        """Yield the actions of the menu of the selected articles."""
        return ((action, self._actions[action.name]) for action in ACTIONS if action.in_context)

    def on_page(self) -> Iterable[tuple[Action, QAction]]:
        """Yield the actions of the menu of the open article, those for files at the end."""
        shown = [(action, self._actions[action.name]) for action in self.registry if action.on_page]
        return sorted(shown, key=lambda pair: pair[0].menu == "file")

    def attach_list_keys(self, view: QWidget) -> None:
        """Give the list the shortcuts that work only while it has the focus."""
        for action in ACTIONS:
            if action.scope is Scope.LIST:
                self._actions[action.name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                view.addAction(self._actions[action.name])

    def _make(self, action: Action) -> QAction:
        made = QAction(self._window)
        made.setObjectName(action.name)
        made.setShortcuts([QKeySequence(keys) for keys in USUAL[action.name]])
        _set_text(made, action, action_text(action.text))
        made.setCheckable(action.checkable or bool(action.group))
        if made.isCheckable():
            made.setIconVisibleInMenu(False)  # its tick or dot stands there
        if action.group:
            self._group(action.group).addAction(made)
        if action.scope is Scope.WINDOW:
            self._window.addAction(made)  # so that the keys work while the menu bar is hidden
        return made

    def _group(self, name: str) -> QActionGroup:
        if name not in self._groups:
            self._groups[name] = QActionGroup(self._window)
        return self._groups[name]


def fill_menus(menus: dict[str, QMenu], actions: ActionSet) -> None:
    """Fill the menus of the bar, given by name, and add those that are in them."""
    filling = _MenuFilling(menus)
    for action in actions.registry:
        filling.add(action, actions[action.name])
    for menu in menus.values():
        _make_room_for_icons(menu)
        menu.aboutToShow.connect(partial(_draw_icons_in, menu, actions))


def fill_tool_bar(bar: QToolBar, actions: ActionSet) -> None:
    """Fill the tool bar from both ends."""
    _add_part(bar, actions, Bar.START)
    room = QWidget(bar)
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(room)
    _add_part(bar, actions, Bar.END)
    _add_part(bar, actions, Bar.LOOK)
    _add_part(bar, actions, Bar.LAST)


def _draw_icons_in(menu: QMenu, actions: ActionSet) -> None:
    actions.draw_icons_of(menu.actions())


def _add_part(bar: QToolBar, actions: ActionSet, part: Bar) -> None:
    for action in _of_bar(part):
        bar.addAction(actions[action.name])


def context_menu(shown: Iterable[tuple[Action, QAction]], actions: ActionSet, parent: QWidget) -> QMenu:
    """Make a context menu: what can be used now of some of the actions, with the parts kept apart."""
    menu = QMenu(parent)
    last: tuple[str, int] | None = None
    for action, made in shown:
        if not made.isEnabled():
            continue
        part = (action.menu, action.section)
        if last not in (None, part):
            menu.addSeparator()
        last = part
        menu.addAction(made)
    _make_room_for_icons(menu)
    actions.draw_icons_of(menu.actions())
    return menu


def _make_room_for_icons(menu: QMenu) -> None:
    """Tell the style sheet whether the entries have icons, beside which Qt puts the words further in."""
    menu.setProperty("icons", any(one.isIconVisibleInMenu() for one in menu.actions() if not one.isSeparator()))


class _MenuFilling:
    """Adds actions to the menus in the order of the registry; a menu within one is made when it is first needed."""

    def __init__(self, menus: dict[str, QMenu]) -> None:
        self._menus = menus
        self._specs = {menu.name: menu for menu in MENUS}
        self._sections: dict[str, int] = {}

    def add(self, action: Action, made: QAction) -> None:
        menu = self._menu(action.menu)
        self._separate(action.menu, menu, action.section)
        menu.addAction(made)

    def _menu(self, name: str) -> QMenu:
        if name not in self._menus:
            self._menus[name] = self._make(name)
        return self._menus[name]

    def _make(self, name: str) -> QMenu:
        spec = self._specs[name]
        assert spec.parent is not None, f"the bar has no menu {name}"
        parent = self._menu(spec.parent)
        self._separate(spec.parent, parent, spec.section)
        return parent.addMenu(action_text(spec.text))

    def _separate(self, name: str, menu: QMenu, section: int) -> None:
        if self._sections.get(name, section) != section:
            menu.addSeparator()
        self._sections[name] = section


def _of_bar(part: Bar) -> list[Action]:
    return [action for action in ACTIONS if action.bar is part]


def _slot(action: Action, handler: Handler) -> Handler:
    """Return what to connect to `triggered`: PySide counts its arguments, and those of a handler say too little."""

    def with_value() -> None:
        handler(action.value)

    def with_check(checked: bool) -> None:
        handler(checked)

    def plainly() -> None:
        handler()

    if action.group:
        return with_value
    return with_check if action.checkable else plainly


def _set_text(made: QAction, action: Action, text: str) -> None:
    made.setText(text)
    tip = action_text(action.tip) or plain(text)
    made.setStatusTip(tip)
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{plain(text)} ({keys})" if keys else plain(text))
