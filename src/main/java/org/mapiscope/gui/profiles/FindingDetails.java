package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.finding.ProfileFinding;
import org.mapiscope.operation.profile.Evidence;

/** One finding: what was seen, what to try, and links to where it was seen. FX thread only. */
final class FindingDetails extends ScrollPane {
    private static final double GAP = 8;

    private final Messages texts = Messages.of(FindingDetails.class);
    private final FindingsViewModel model;
    private final VBox content = new VBox(GAP);

    FindingDetails(FindingsViewModel model) {
        this.model = model;
        setId("finding-details");
        setFitToWidth(true);
        setContent(content);
        getStyleClass().add("edge-to-edge");
        content.setPadding(new Insets(GAP, GAP * 2, GAP, GAP * 2));
        setAccessibleText(texts.text("finding.details"));
    }

    void show(Optional<ProfileFinding> finding) {
        content.getChildren().setAll(finding.map(this::nodes).orElse(List.of()));
        setVvalue(0);
    }

    private List<Node> nodes(ProfileFinding finding) {
        Label title = new Label(model.severity(finding) + ": " + model.title(finding));
        title.getStyleClass().add("heading");
        Button copy = new Buttons(texts, "finding").button("copy-one", Feather.COPY,
                () -> model.copy(List.of(finding)));
        VBox seen = new VBox(muted("finding.seen"));
        finding.evidence()
                .forEach(each -> seen.getChildren().add(model.canGo(each) ? link(each) : words(model.place(each))));
        seen.setVisible(!finding.evidence().isEmpty());
        seen.setManaged(!finding.evidence().isEmpty());
        return List.of(title, words(model.sentence(finding)),
                new VBox(muted("finding.try"), words(model.remedy(finding))), seen, copy);
    }

    private Label muted(String key) {
        Label label = new Label(texts.text(key));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Hyperlink link(Evidence evidence) {
        Hyperlink link = new Hyperlink(model.place(evidence));
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setAccessibleText(texts.text("finding.go", model.place(evidence)));
        link.setOnAction(event -> model.go(evidence));
        return link;
    }
}
