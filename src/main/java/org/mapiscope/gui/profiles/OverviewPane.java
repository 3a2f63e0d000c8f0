package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToolBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WeakWatch;

/** What is known of the selected row, in plain lines that can be copied. FX thread only. */
final class OverviewPane extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Messages texts = Messages.of(OverviewPane.class);
    private final ProfilesViewModel model;
    private final ListView<Fact> list = new ListView<>();

    OverviewPane(ProfilesViewModel model) {
        this.model = model;
        buildList();
        setCenter(list);
        setTop(tools());
        WeakWatch.value(this, model.looksProperty(), number -> show());
    }

    private ToolBar tools() {
        Buttons buttons = new Buttons(texts, "overview");
        Button copy = buttons.button("copy-all", Feather.COPY, () -> copy(list.getItems()));
        copy.disableProperty().bind(model.selectedProperty().map(Optional::isEmpty));
        Button go = buttons.button("go", Feather.CORNER_UP_RIGHT, this::go);
        go.disableProperty().bind(list.getSelectionModel().selectedItemProperty()
                .map(fact -> fact.from().isEmpty()).orElse(true));
        return new ToolBar(copy, go);
    }

    private void buildList() {
        list.setId("overview-list");
        list.setAccessibleText(texts.text("overview"));
        Label empty = new Label(texts.text("overview.empty"));
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        list.getStyleClass().addAll("edge-to-edge", "overview");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(any -> new FactCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
    }

    private void show() {
        List<Fact> facts = model.selectedProperty().get().map(Overview::of).orElse(List.of());
        if (!list.getItems().equals(facts)) {
            list.getItems().setAll(facts);
        }
    }

    private void go() {
        Fact fact = list.getSelectionModel().getSelectedItem();
        if (fact != null) {
            fact.from().ifPresent(model::go);
        }
    }

    private void copy(List<Fact> facts) {
        model.dialogs().copy(facts.stream().map(Fact::text).collect(Collectors.joining("\n")));
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            List<Fact> chosen = list.getSelectionModel().getSelectedItems();
            if (chosen.size() == 1 && !chosen.getFirst().isTitle()) {
                model.dialogs().copy(chosen.getFirst().value());
            } else {
                copy(chosen);
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
        }
    }
}
