package org.mapiscope.gui.browse;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.hierarchy.Opener;
import org.mapiscope.operation.Trail;

/** The way to a tab's place, each step a button that goes there. FX thread only. */
final class Crumbs extends FlowPane {
    private static final Messages TEXTS = Messages.of(Crumbs.class);
    private static final int LONGEST = 48;

    private final BrowserTab tab;
    private final Opener opener;

    Crumbs(BrowserTab tab, Opener opener) {
        this.tab = tab;
        this.opener = opener;
        setId("browse-crumbs");
        setPadding(new Insets(2, 6, 2, 6));
        setAlignment(Pos.CENTER_LEFT);
        tab.trailProperty().subscribe(this::show);
        tab.failureProperty().subscribe(failure -> show(tab.trailProperty().get()));
    }

    private void show(Optional<Trail> trail) {
        getChildren().clear();
        if (trail.isEmpty()) {
            Label label = new Label(tab.state());
            label.getStyleClass().add("muted");
            getChildren().add(label);
            return;
        }
        List<Trail.Step> steps = trail.get().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (i > 0) {
                getChildren().add(separator());
            }
            getChildren().add(step(steps.get(i)));
        }
        String part = PlaceWords.part(tab.place());
        if (!part.isEmpty()) {
            Label label = new Label(part);
            label.getStyleClass().add("crumb-part");
            getChildren().addAll(separator(), label);
        }
    }

    private static Node separator() {
        FontIcon icon = new FontIcon(Feather.CHEVRON_RIGHT);
        icon.getStyleClass().add("muted");
        return icon;
    }

    private Button step(Trail.Step step) {
        String name = step.name().isEmpty() ? TEXTS.text("unnamed") : step.name();
        Button button = new Button(name.length() > LONGEST ? name.substring(0, LONGEST) + "\u2026" : name);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "small", "crumb");
        button.setAccessibleText(TEXTS.text("crumb.help", name));
        button.setOnAction(event -> opener.open(step.place(), Opener.Where.HERE));
        button.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.MIDDLE
                    || (event.getButton() == MouseButton.PRIMARY && event.isShortcutDown())) {
                opener.open(step.place(), Opener.Where.NEW_TAB);
                event.consume();
            }
        });
        return button;
    }
}
