package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.profiles.edit.ProfileAction;
import org.mapiscope.gui.profiles.edit.ProfileActionItems;
import org.mapiscope.gui.profiles.edit.ProfileActions;
import org.mapiscope.gui.profiles.edit.ProfileSelection;
import org.mapiscope.mapi.PropTag;

/** What changes the selected profile: a menu, keys in the tree, and buttons beside the section's properties. FX thread only. */
final class ProfileChanges {
    private static final double GAP = 2;

    private final Messages texts = Messages.of(ProfileChanges.class);
    private final ProfilesViewModel model;
    private final ProfileActions actions;
    private final ProfileActionItems items;
    private final ReadOnlyObjectProperty<Optional<PropTag>> property;

    /** @param property that is selected in the section */
    ProfileChanges(ProfilesViewModel model, ProfileActions actions,
            ReadOnlyObjectProperty<Optional<PropTag>> property) {
        this.model = model;
        this.actions = actions;
        this.property = property;
        this.items = new ProfileActionItems(actions, this::selection);
    }

    private ProfileSelection selection() {
        return SelectionOf.node(model.selectedProperty().get(), property.get());
    }

    /** {@return all actions with their keys, for the tree's menu; {@link #refresh} before they are shown} */
    List<MenuItem> menu() {
        List<MenuItem> all = items.menu();
        showKeys(all);
        return all;
    }

    private static void showKeys(List<MenuItem> some) {
        for (MenuItem item : some) {
            if (item.getUserData() instanceof ProfileAction action) {
                keys(action).map(KeyCombination::keyCombination).ifPresent(item::setAccelerator);
            } else if (item instanceof Menu menu) {
                showKeys(menu.getItems());
            }
        }
    }

    /** {@return what {@link #key} takes for an action, as the menu shows it} */
    private static Optional<String> keys(ProfileAction action) {
        return Optional.ofNullable(switch (action) {
            case RENAME -> "F2";
            case MOVE_UP -> "Alt+Up";
            case MOVE_DOWN -> "Alt+Down";
            case UNDO -> "Shortcut+Z";
            case REDO -> "Shortcut+Y";
            default -> null;
        });
    }

    void refresh(List<MenuItem> some) {
        items.refresh(some);
    }

    /** {@return a button with all actions} */
    MenuButton button() {
        MenuButton button = new MenuButton(texts.text("change"), new FontIcon(Feather.EDIT));
        button.setId("profiles-change");
        button.setAccessibleText(texts.text("change") + ". " + texts.text("change.help"));
        button.setTooltip(new Tooltip(texts.text("change.help")));
        button.getStyleClass().add("flat");
        // keys of a button's items would work in the whole window
        List<MenuItem> all = items.menu();
        button.getItems().setAll(all);
        button.setOnShowing(event -> refresh(all));
        return button;
    }

    /** {@return buttons for the properties of the section that is shown} */
    HBox propertyButtons() {
        HBox row = new HBox(GAP);
        for (ProfileAction action : List.of(ProfileAction.ADD_PROPERTY, ProfileAction.EDIT_PROPERTY,
                ProfileAction.DELETE_PROPERTY)) {
            Button button = items.button(action);
            button.setGraphic(new FontIcon(icon(action)));
            button.setAccessibleText(ProfileActionItems.text(action) + ". " + ProfileActionItems.help(action));
            button.getStyleClass().add("flat");
            row.getChildren().add(button);
            property.subscribe(tag -> items.refresh(button));
            WeakWatch.value(button, model.looksProperty(), number -> items.refresh(button));
        }
        row.getStyleClass().addAll("tool-bar", "pane-tools");
        return row;
    }

    private static Feather icon(ProfileAction action) {
        return switch (action) {
            case ADD_PROPERTY -> Feather.PLUS;
            case DELETE_PROPERTY -> Feather.TRASH_2;
            default -> Feather.EDIT_2;
        };
    }

    /** Does what a key in the tree stands for; returns whether it stands for anything. */
    boolean key(KeyEvent event) {
        Optional<ProfileAction> action = action(event);
        action.ifPresent(each -> actions.perform(each, selection()));
        return action.isPresent();
    }

    private Optional<ProfileAction> action(KeyEvent event) {
        ProfileSelection.Kind kind = selection().kind();
        if (event.isAltDown()) {
            return event.getCode() == KeyCode.UP
                    ? Optional.of(ProfileAction.MOVE_UP)
                    : Optional.of(ProfileAction.MOVE_DOWN).filter(down -> event.getCode() == KeyCode.DOWN);
        }
        if (event.isShortcutDown()) {
            return event.getCode() == KeyCode.Z
                    ? Optional.of(ProfileAction.UNDO)
                    : Optional.of(ProfileAction.REDO).filter(redo -> event.getCode() == KeyCode.Y);
        }
        return switch (event.getCode()) {
            case F2 -> Optional.of(ProfileAction.RENAME);
            case INSERT -> Optional.of(kind == ProfileSelection.Kind.NOTHING
                    ? ProfileAction.CREATE
                    : ProfileAction.ADD_SERVICE);
            case DELETE -> switch (kind) {
                case NOTHING -> Optional.empty();
                case PROFILE -> Optional.of(ProfileAction.DELETE);
                case SERVICE, PROVIDER -> Optional.of(ProfileAction.REMOVE);
                case SECTION -> Optional.of(ProfileAction.DELETE_SECTION);
            };
            default -> Optional.empty();
        };
    }
}
