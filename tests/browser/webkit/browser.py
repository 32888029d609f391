#!/usr/bin/python3
"""A WebKitGTK browser driven by WebKitWebDriver.

It replaces MiniBrowser, which has no window narrower than 447 px and stores nothing after it ends. A Unix
socket adds what WebKit's driver lacks: each line is a JSON command and gets a line as response. Written in
Python because Debian ships the bindings (python3-gi, gir1.2-webkit2-4.1): nothing is compiled.

Arguments: the folder for all files of the browser, the path of the socket.
In the folder, the file `console` gets the console messages, and `requests` the requested URLs.
"""

import json
import os
import socket
import sys
import threading
from concurrent.futures import Future
from pathlib import Path

FOLDER, SOCKET = Path(sys.argv[1]), sys.argv[2]

# WebKit's web process inherits standard error and writes console messages to it.
os.dup2(os.open(FOLDER / "console", os.O_WRONLY | os.O_CREAT | os.O_APPEND), 2)
requests = open(FOLDER / "requests", "a", buffering=1)

import gi  # noqa: E402, after the output has been redirected

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

system = Gtk.Settings.get_default()
context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=str(FOLDER / "data"), base_cache_directory=str(FOLDER / "cache")
    )
)
context.set_automation_allowed(True)
context.set_preferred_languages(["en-US", "en"])
settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
scripts = WebKit2.UserContentManager()
downloads = None

# Keys that WebDriver encodes as private-use characters.
KEYS = {"\ue007": Gdk.KEY_Return, "\ue00c": Gdk.KEY_Escape}


def new_view(opener=None):
    """Opens a tab: a window of its own, which gets the focus when it is shown."""
    view = WebKit2.WebView(
        is_controlled_by_automation=True,
        settings=settings,
        user_content_manager=scripts,
        **({"related_view": opener} if opener else {"web_context": context}),
    )
    window = Gtk.Window(decorated=False)
    window.set_default_size(1280, 800)
    window.add(view)
    # There is no window manager to set the focus.
    window.connect("map-event", lambda window, event: window.get_window().focus(0))
    view.connect("create", lambda opener, action: new_view(opener))
    view.connect("decide-policy", open_beside)
    view.connect("close", lambda view: window.destroy())
    view.connect("resource-load-started", lambda view, resource, request: print(request.get_uri(), file=requests))
    window.show_all()
    return view


def open_beside(view, decision, kind):
    """Opens a link clicked with the middle button or with Control in a new tab: WebKit leaves that to the browser."""
    if kind != WebKit2.PolicyDecisionType.NAVIGATION_ACTION:
        return False
    action = decision.get_navigation_action()
    is_beside = action.get_mouse_button() == 2 or action.get_modifiers() & Gdk.ModifierType.CONTROL_MASK
    if action.get_navigation_type() != WebKit2.NavigationType.LINK_CLICKED or not is_beside:
        return False
    decision.ignore()
    new_view(view).load_request(action.get_request())
    return True


def start_automation(context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("WebKitGTK")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect("create-web-view", lambda session: new_view())


def start_download(context, download):
    def choose(download, name):
        if downloads:
            download.set_allow_overwrite(True)
            download.set_destination((Path(downloads) / name).as_uri())
        else:
            download.cancel()
        return True

    download.connect("decide-destination", choose)


context.connect("automation-started", start_automation)
context.connect("download-started", start_download)


def set_script(source):
    """Runs a script in every page and frame loaded from now on, before its own scripts."""
    frames, start = WebKit2.UserContentInjectedFrames.ALL_FRAMES, WebKit2.UserScriptInjectionTime.START
    scripts.add_script(WebKit2.UserScript.new(source, frames, start, None, None))


def send_event(kind, device, **properties):
    """Dispatches an event of an input device to the focused tab."""
    window = next(window for window in Gtk.Window.list_toplevels() if window.is_active())
    event = Gdk.Event.new(kind)
    event.window = window.get_child().get_window()
    event.set_device(device)
    for name, value in properties.items():
        setattr(event, name, value)
    Gtk.main_do_event(event)


def move_key(kind, key):
    """Presses or releases a key. Pressing a key that is down repeats it."""
    display = Gdk.Display.get_default()
    keyval = KEYS.get(key) or Gdk.unicode_to_keyval(ord(key))
    _, found = Gdk.Keymap.get_for_display(display).get_entries_for_keyval(keyval)
    keyboard = display.get_default_seat().get_keyboard()
    send_event(kind, keyboard, keyval=keyval, hardware_keycode=found[0].keycode)


def click_middle_button(point):
    pointer = Gdk.Display.get_default().get_default_seat().get_pointer()
    for kind in (Gdk.EventType.BUTTON_PRESS, Gdk.EventType.BUTTON_RELEASE):
        send_event(kind, pointer, button=2, x=point[0], y=point[1])


def set_downloads(folder):
    global downloads
    downloads = folder


COMMANDS = {
    "script": set_script,
    "downloads": set_downloads,
    "key down": lambda key: move_key(Gdk.EventType.KEY_PRESS, key),
    "key up": lambda key: move_key(Gdk.EventType.KEY_RELEASE, key),
    "middle button": click_middle_button,
    "dark": lambda on: system.set_property("gtk-application-prefer-dark-theme", on),
    "motion": lambda on: system.set_property("gtk-enable-animations", on),
    "languages": context.set_preferred_languages,
    # Disabling scripts entirely would disable the driver's scripts too.
    "markup": settings.set_enable_javascript_markup,
}


def answer(line):
    """Runs a command in the GTK thread and waits for its end. Returns `null` or the error, as JSON."""
    done = Future()

    def run():
        try:
            name, value = json.loads(line)
            COMMANDS[name](value)
            done.set_result(None)
        except Exception as error:  # any error is reported to the test
            done.set_result(repr(error))

    GLib.idle_add(run)
    return json.dumps(done.result())


def serve():
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(SOCKET)
    listener.listen()
    while True:
        connection, _ = listener.accept()
        with connection, connection.makefile("rw") as stream:
            for line in stream:
                print(answer(line), file=stream, flush=True)


def end_with_driver(driver=os.getppid()):
    if os.getppid() != driver:
        Gtk.main_quit()
    return True


threading.Thread(target=serve, daemon=True).start()
GLib.timeout_add_seconds(1, end_with_driver)
Gtk.main()
