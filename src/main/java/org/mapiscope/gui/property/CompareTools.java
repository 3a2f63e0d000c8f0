package org.mapiscope.gui.property;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.ShrinkingLabel;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.interpret.Characters;

/** Buttons that pick an object and compare another with it, and words for which one is picked. FX thread only. */
final class CompareTools {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Messages texts = Messages.of(CompareTools.class);
    private final Button pick;
    private final Button compare;
    private final Label picked = new ShrinkingLabel("property-picked");

    CompareTools(PropertyViewModel model, Buttons buttons) {
        pick = Buttons.small(buttons.button("compare-pick", Feather.FLAG, model::pick));
        compare = Buttons.small(buttons.button("compare", Feather.SHUFFLE, model::compare));
        pick.disableProperty()
                .bind(model.shownProperty().map(shown -> shown instanceof PropertyViewModel.Shown.Nothing));
        picked.setGraphic(new FontIcon(Feather.FLAG));
        picked.getStyleClass().addAll("muted", "property-status");
        picked.managedProperty().bind(picked.visibleProperty());
        WeakWatch.value(picked, model.shownProperty(), shown -> enable(model));
        WeakWatch.value(picked, model.comparing().pickedProperty(), now -> {
            enable(model);
            show(now.map(object -> Characters.visible(object.title()).replaceAll("\\s+", " ")));
        });
    }

    Button pick() {
        return pick;
    }

    Button compare() {
        return compare;
    }

    /** {@return which object is picked; not to be seen while none is} */
    Label picked() {
        return picked;
    }

    private void enable(PropertyViewModel model) {
        compare.setDisable(model.shownProperty().get() instanceof PropertyViewModel.Shown.Nothing
                || model.comparing().pickedProperty().get().isEmpty());
    }

    private void show(Optional<String> name) {
        String which = name.map(each -> texts.text("picked", each)).orElse("");
        String what = name.map(each -> texts.text("compare.with", each)).orElse(texts.text("compare.help"));
        picked.setText(which);
        picked.setVisible(name.isPresent());
        pick.pseudoClassStateChanged(PICKED, name.isPresent());
        pick.getTooltip().setText(texts.text("compare-pick.help") + (which.isEmpty() ? "" : "\n" + which));
        compare.getTooltip().setText(what);
        compare.setAccessibleText(texts.text("compare") + ". " + what);
    }
}
