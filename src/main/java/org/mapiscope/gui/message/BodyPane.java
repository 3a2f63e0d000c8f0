package org.mapiscope.gui.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.ShrinkingLabel;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.message.BodyForm;

/** The body in each form that the message has. FX thread only. */
final class BodyPane extends BorderPane {
    private static final double GAP = 6;

    private final Messages texts = Messages.of(BodyPane.class);
    private final MessageViewModel model;
    private final HBox choices = new HBox(GAP);
    private final ToggleGroup group = new ToggleGroup();
    private final Label info = new ShrinkingLabel("message-body-info");
    private final VBox top = new VBox();
    private final Button readAll;
    private final HtmlView html;
    private final PagedText text = new PagedText("message-body");
    private final FindBar find = new FindBar("message-body-find", this::searchable);
    private List<Choice> offered = List.of();
    /** What a person chose last, which is shown of the next message too. */
    private Optional<Kind> wanted = Optional.empty();

    /** A way to look at a body. */
    enum Kind {
        HTML, TEXT, HTML_SOURCE, RTF_TEXT, RTF_SOURCE
    }

    private record Choice(Kind kind, BodyForm form) {}

    BodyPane(MessageViewModel model) {
        this.model = model;
        html = new HtmlView(model::copy);
        info.getStyleClass().add("muted");
        Buttons buttons = new Buttons(texts, "message");
        readAll = buttons.button("read-all", Feather.DOWNLOAD, model::readAll);
        Button copyAll = buttons.button("copy-body", Feather.COPY,
                () -> searchable().ifPresent(each -> model.copy(each.text())));
        Buttons.small(copyAll);
        choices.setId("message-body-choices");
        HBox bar = new HBox(GAP, choices, info, readAll, copyAll);
        bar.getStyleClass().add("tool-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        top.getChildren().setAll(bar);
        setTop(top);
        setBottom(find);
        group.selectedToggleProperty().subscribe(toggle -> {
            if (toggle != null && toggle.getUserData() instanceof Kind kind) {
                showForm(kind);
            }
        });
        model.loadedProperty().subscribe(this::show);
    }

    FindBar find() {
        return find;
    }

    private Optional<Searchable> searchable() {
        return getCenter() instanceof Searchable each ? Optional.of(each) : Optional.empty();
    }

    private void show(Optional<LoadedMessage> message) {
        offered = message.map(each -> choices(each.content().bodies())).orElse(List.of());
        group.getToggles().clear();
        choices.getChildren().clear();
        for (Choice choice : offered) {
            choices.getChildren().add(toggle(choice.kind()));
        }
        readAll.setVisible(message.map(each -> each.content().isCut()).orElse(false));
        readAll.setManaged(readAll.isVisible());
        Optional<Kind> first = wanted.filter(kind -> offered.stream().anyMatch(each -> each.kind() == kind))
                .or(this::best);
        first.ifPresentOrElse(kind -> group.getToggles().stream().filter(each -> each.getUserData() == kind)
                .findFirst().ifPresent(group::selectToggle), () -> nothing(message));
    }

    /** {@return the first form that could be read, else the first} */
    private Optional<Kind> best() {
        return offered.stream().filter(each -> each.form().content() instanceof BodyForm.Read).findFirst()
                .or(() -> offered.stream().findFirst()).map(Choice::kind);
    }

    private void nothing(Optional<LoadedMessage> message) {
        info.setText("");
        setCenter(new Label(message.isPresent() ? texts.text("body.none") : ""));
    }

    private ToggleButton toggle(Kind kind) {
        ToggleButton button = new ToggleButton(texts.text("body." + kind.name()));
        button.setId("message-body-" + kind.name());
        button.setTooltip(new Tooltip(texts.text("body." + kind.name() + ".help")));
        button.setAccessibleText(texts.text("body." + kind.name()) + ". " + button.getTooltip().getText());
        button.setUserData(kind);
        button.setToggleGroup(group);
        button.setOnAction(event -> {
            button.setSelected(true);
            wanted = Optional.of(kind);
        });
        return button;
    }

    /** {@return what is offered: of two forms of a kind the one that could be read} */
    private static List<Choice> choices(List<BodyForm> forms) {
        List<Choice> all = new ArrayList<>();
        of(forms, BodyForm.Kind.HTML).ifPresent(form -> all.add(new Choice(Kind.HTML, form)));
        of(forms, BodyForm.Kind.TEXT).ifPresent(form -> all.add(new Choice(Kind.TEXT, form)));
        of(forms, BodyForm.Kind.HTML).ifPresent(form -> all.add(new Choice(Kind.HTML_SOURCE, form)));
        forms.stream().filter(form -> form.inside() && all.stream().noneMatch(each -> each.form().equals(form)))
                .findFirst().ifPresent(form -> all.add(new Choice(Kind.RTF_TEXT, form)));
        of(forms, BodyForm.Kind.RTF).ifPresent(form -> all.add(new Choice(Kind.RTF_SOURCE, form)));
        return all;
    }

    private static Optional<BodyForm> of(List<BodyForm> forms, BodyForm.Kind kind) {
        List<BodyForm> all = forms.stream().filter(form -> form.kind() == kind).toList();
        return all.stream().filter(form -> form.content() instanceof BodyForm.Read).findFirst()
                .or(() -> all.stream().findFirst());
    }

    private void showForm(Kind kind) {
        BodyForm form = offered.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow().form();
        String source = PropTags.nameOf(form.source()).orElseGet(() -> form.source().toString());
        find.close();
        switch (form.content()) {
            case BodyForm.Failed failed -> {
                info.setText(source);
                setCenter(new VBox(new Notice(Notice.Kind.ERROR, texts.text("body.failed", source, FailureText
                        .sentences(new MapiException("IMAPIProp::GetProps", failed.result(), failed.detail()))))));
            }
            case BodyForm.Read read -> {
                info.setText(info(form, read, source));
                if (kind == Kind.HTML) {
                    model.loadedProperty().get().ifPresent(each -> html.show(each.html(), each.pictures()));
                    setCenter(html);
                } else {
                    text.setText(read.text());
                    setCenter(text);
                }
            }
        }
    }

    private String info(BodyForm form, BodyForm.Read read, String source) {
        String from = form.inside() ? texts.text("body.inside", source) : source;
        String charset = read.charset().isEmpty() ? "" : ", " + read.charset();
        String size = texts.text(read.whole() ? "body.size" : "body.cut", read.size());
        return from + charset + ", " + size;
    }
}
