package org.mapiscope.gui.profiles.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.mapiscope.gui.control.Messages;

/** Menu items and buttons of {@link ProfileActions}. FX thread only. */
public final class ProfileActionItems {
    private static final Messages TEXTS = Messages.of(ProfileActionItems.class);

    private final ProfileActions actions;
    private final Supplier<ProfileSelection> selection;

    /** @param selection what is selected at the moment */
    public ProfileActionItems(ProfileActions actions, Supplier<ProfileSelection> selection) {
        this.actions = actions;
        this.selection = selection;
    }

    /**
     * {@return items for all actions: a menu for profiles, one for services, one for sections, and undo and redo} {@link
     * #refresh(List)} says which of them can be chosen.
     */
    public List<MenuItem> menu() {
        Map<ProfileAction.Group, Menu> menus = new EnumMap<>(ProfileAction.Group.class);
        List<MenuItem> items = new ArrayList<>();
        for (ProfileAction action : ProfileAction.values()) {
            if (action.group() == ProfileAction.Group.CHANGE) {
                items.add(item(action));
                continue;
            }
            Menu menu = menus.computeIfAbsent(action.group(), ProfileActionItems::menu);
            if (action.beginsPart()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(item(action));
        }
        items.addAll(0, menus.values());
        items.add(menus.size(), new SeparatorMenuItem());
        return List.copyOf(items);
    }

    private static Menu menu(ProfileAction.Group group) {
        String name = group.name().toLowerCase(Locale.ROOT);
        Menu menu = new Menu(TEXTS.text("menu." + name));
        menu.setId("profile-menu-" + name);
        return menu;
    }

    private MenuItem item(ProfileAction action) {
        MenuItem item = new MenuItem(text(action));
        item.setId("profile-" + action.key());
        item.setUserData(action);
        item.setOnAction(event -> actions.perform(action, selection.get()));
        return item;
    }

    /** Enables of {@code items}, and of those in menus, what can be done now; call it before a menu is shown. */
    public void refresh(List<MenuItem> items) {
        refresh(items, selection.get());
    }

    private void refresh(List<MenuItem> items, ProfileSelection now) {
        for (MenuItem item : items) {
            if (item.getUserData() instanceof ProfileAction action) {
                item.setDisable(actions.whyNot(action, now).isPresent());
            } else if (item instanceof Menu menu) {
                refresh(menu.getItems(), now);
            }
        }
    }

    /** {@return a button for one action; {@link #refresh(Button)} says whether it can be pressed, and why not} */
    public Button button(ProfileAction action) {
        Button button = new Button(text(action));
        button.setId("profile-" + action.key());
        button.setUserData(action);
        button.setAccessibleText(text(action));
        button.setTooltip(new Tooltip(help(action)));
        button.setOnAction(event -> actions.perform(action, selection.get()));
        refresh(button);
        return button;
    }

    /** Enables a button when it can be pressed now; else its help says why not. */
    public void refresh(Button button) {
        if (button.getUserData() instanceof ProfileAction action) {
            String why = actions.whyNot(action, selection.get()).orElse("");
            button.setDisable(!why.isEmpty());
            button.setAccessibleHelp(why.isEmpty() ? help(action) : why);
        }
    }

    /** {@return what is on its button or menu item} */
    public static String text(ProfileAction action) {
        return TEXTS.text(action.key());
    }

    /** {@return what it does, in a sentence} */
    public static String help(ProfileAction action) {
        return TEXTS.text(action.key() + ".help");
    }
}
