package org.mapiscope.gui.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.MapiContainer;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.Place;
import org.mapiscope.operation.TablePath;

/** What can be done with a store or folder of the tree. FX thread only. */
final class FolderMenu extends ContextMenu {
    private final Messages texts = Messages.of(FolderMenu.class);
    private final FoldersViewModel model;
    private final Opener opener;
    private final Consumer<String> copy;
    private BiConsumer<ObjectPath, String> exporter = (object, name) -> {};

    FolderMenu(FoldersViewModel model, Opener opener, Consumer<String> copy,
            Supplier<Optional<TreeNode>> selected) {
        this.model = model;
        this.opener = opener;
        this.copy = copy;
        setOnShowing(event -> selected.get().ifPresent(node -> getItems().setAll(items(node))));
        // JavaFX shows no menu that is empty before it asks
        getItems().add(new SeparatorMenuItem());
    }

    void onExport(BiConsumer<ObjectPath, String> action) {
        exporter = action;
    }

    void export(TreeNode node) {
        exporter.accept(switch (node) {
            case StoreNode store -> store.object();
            case FolderNode folder -> folder.object();
        }, node.name());
    }

    /** {@return all that can be done with a row, in groups} */
    List<MenuItem> items(TreeNode node) {
        List<MenuItem> items = new ArrayList<>(List.of(open("open", "Enter", node.place(), Opener.Where.HERE),
                open("open-tab", "", node.place(), Opener.Where.NEW_TAB),
                open("open-window", "", node.place(), Opener.Where.NEW_WINDOW), new SeparatorMenuItem()));
        switch (node) {
            case StoreNode store -> items.addAll(ofStore(store));
            case FolderNode folder -> items.addAll(ofFolder(folder.object()));
        }
        folder(node).ifPresent(folder -> items.addAll(tables(folder)));
        Collections.addAll(items, new SeparatorMenuItem(), item("export", "Shortcut+E", () -> export(node)),
                item("refresh", "F5", () -> model.refresh(node)),
                item("copy-path", "", () -> copy.accept(node.path())),
                item("copy-id", "", () -> copy.accept(node.entryId().toString())));
        return items;
    }

    private List<MenuItem> ofStore(StoreNode store) {
        List<MenuItem> items = new ArrayList<>();
        if (!store.isOpen()) {
            items.add(item("open-store", "", () -> model.openStore(store)));
        }
        Collections.addAll(items, here("special", new Place.Special(store.object())),
                here("receive-folders", new Place.Rows(new TablePath.ReceiveFolders(store.object()))),
                here("outgoing-queue", new Place.Rows(new TablePath.OutgoingQueue(store.object()))),
                here("nicknames", new Place.View(Place.View.Kind.NICKNAMES, store.object())),
                here("free-busy", new Place.View(Place.View.Kind.FREE_BUSY, store.object())),
                here("quota", new Place.View(Place.View.Kind.QUOTA, store.object())),
                here("names", new Place.View(Place.View.Kind.NAMES, store.object())),
                here("notifications", new Place.Notifications(store.object())),
                here("search", new Place.Search(store.object())),
                new SeparatorMenuItem());
        store.top().ifPresent(top -> {
            ObjectPath.Entry root = new ObjectPath.Entry(store.entryId(), top.root().entryId());
            Collections.addAll(items, here("root", Place.contents(root, 0)),
                    here("root-properties", new Place.Properties(root)));
        });
        return items;
    }

    private List<MenuItem> ofFolder(ObjectPath.Entry folder) {
        return List.of(here("properties", new Place.Properties(folder)),
                here("notifications", new Place.Notifications(folder)), here("search", new Place.Search(folder)));
    }

    private List<MenuItem> tables(ObjectPath.Entry folder) {
        MenuItem associated = here("associated", associated(folder));
        associated.setAccelerator(KeyCombination.keyCombination("Shortcut+Enter"));
        return List.of(associated,
                here("deleted", Place.contents(folder, MapiContainer.SHOW_SOFT_DELETES)),
                here("subfolders", new Place.Rows(new TablePath.Hierarchy(folder, 0))),
                here("all-subfolders",
                        new Place.Rows(new TablePath.Hierarchy(folder, MapiContainer.CONVENIENT_DEPTH))),
                here("deleted-subfolders",
                        new Place.Rows(new TablePath.Hierarchy(folder, MapiContainer.SHOW_SOFT_DELETES))),
                here("rules", new Place.View(Place.View.Kind.RULES, folder)),
                here("permissions", new Place.View(Place.View.Kind.PERMISSIONS, folder)));
    }

    /** {@return the folder that a row stands for; a store's is its root, once that is known} */
    static Optional<ObjectPath.Entry> folder(TreeNode node) {
        return switch (node) {
            case FolderNode folder -> Optional.of(folder.object());
            case StoreNode store -> store.top()
                    .map(top -> new ObjectPath.Entry(store.entryId(), top.root().entryId()));
        };
    }

    static Place associated(ObjectPath.Entry folder) {
        return Place.contents(folder, MapiContainer.MAPI_ASSOCIATED);
    }

    private MenuItem here(String key, Place place) {
        return open(key, "", place, Opener.Where.HERE);
    }

    private MenuItem open(String key, String keys, Place place, Opener.Where where) {
        return item(key, keys, () -> opener.open(place, where));
    }

    private MenuItem item(String key, String keys, Runnable action) {
        MenuItem item = new MenuItem(texts.text(key));
        item.setId("hierarchy-" + key);
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> action.run());
        return item;
    }
}
