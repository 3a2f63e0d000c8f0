package org.mapiscope.gui.message;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;

/** Looks for words in what is shown. FX thread only. */
final class FindBar extends HBox {
    private static final double GAP = 6;
    private static final int COLUMNS = 24;

    private final Messages texts = Messages.of(FindBar.class);
    private final TextField words = new TextField();
    private final Label result = new Label();
    private final Supplier<Optional<Searchable>> target;

    /** @param target what is shown */
    FindBar(String id, Supplier<Optional<Searchable>> target) {
        super(GAP);
        this.target = target;
        setId(id);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("find-bar");
        words.setId(id + "-words");
        words.setPromptText(texts.text("find.prompt"));
        words.setAccessibleText(texts.text("find.accessible"));
        words.setPrefColumnCount(COLUMNS);
        words.textProperty().subscribe(text -> result.setText(""));
        words.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        result.setId(id + "-result");
        Buttons buttons = new Buttons(texts, id);
        getChildren().addAll(words, Buttons.small(buttons.button("find-previous", Feather.CHEVRON_UP, this::previous)),
                Buttons.small(buttons.button("find-next", Feather.CHEVRON_DOWN, this::next)), result,
                Buttons.small(buttons.button("find-close", Feather.X, this::close)));
        close();
    }

    /** Shows the bar, ready to type. */
    void open() {
        setVisible(true);
        setManaged(true);
        words.requestFocus();
        words.selectAll();
    }

    void close() {
        setVisible(false);
        setManaged(false);
        target.get().ifPresent(Searchable::endFind);
    }

    private void next() {
        look(searchable -> searchable.findNext(words.getText()));
    }

    private void previous() {
        look(searchable -> searchable.findPrevious(words.getText()));
    }

    private void look(Function<Searchable, Searchable.Place> finding) {
        if (!words.getText().isEmpty()) {
            Searchable.Place place = target.get().map(finding).orElse(new Searchable.Place(0, 0));
            result.setText(place.count() == 0
                    ? texts.text("find.none")
                    : texts.text("find.place", place.number(), place.count()));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F3) {
            if (event.isShiftDown()) {
                previous();
            } else {
                next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }
}
