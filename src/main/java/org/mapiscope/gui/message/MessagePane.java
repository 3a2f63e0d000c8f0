package org.mapiscope.gui.message;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.control.FailureNotices;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.GridColumn;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.interpret.Characters;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.operation.ObjectPath;
import org.mapiscope.operation.message.MessageContent;
import org.mapiscope.operation.message.MessageSummary;

/** A message as a person reads it. FX thread only. */
public final class MessagePane extends BorderPane {
    private static final double GAP = 6;

    private final Messages texts = Messages.of(MessagePane.class);
    private final MessageViewModel model;
    private final BodyPane body;
    private final HeadersPane headers;
    private final MimePane mime;
    private final TabPane tabs = new TabPane();
    private final Tab headersTab;
    private final Tab recipientsTab;
    private final Tab attachmentsTab;
    private final Tab mimeTab;
    private final Tab sizeTab;
    private final GridPane summary = new GridPane();
    private final FailureNotices failure = new FailureNotices(0, this::notice);
    private final VBox problems = new VBox(GAP);

    public MessagePane(MessageViewModel model) {
        this.model = model;
        body = new BodyPane(model);
        headers = new HeadersPane(model);
        mime = new MimePane(model);
        getStyleClass().add("message-pane");
        getStylesheets().add(MessagePane.class.getResource("message.css").toExternalForm());
        headersTab = tab("headers", headers);
        recipientsTab = tab("recipients", new RecipientsPane(model));
        attachmentsTab = tab("attachments", new AttachmentsPane(model));
        mimeTab = tab("mime", mime);
        sizeTab = tab("size", new SizePane(model));
        tabs.setId("message-tabs");
        tabs.getStyleClass().add("dense");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().setAll(tab("body", body), headersTab, recipientsTab, attachmentsTab, mimeTab, sizeTab);
        tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> fill());
        summary.setId("message-summary");
        summary.getStyleClass().add("message-summary");
        GridColumn.set(summary, GridColumn.FIXED, GridColumn.GROWING);
        setTop(new VBox(summary, failure, problems));
        setCenter(tabs);
        setBottom(status());
        model.loadedProperty().subscribe(this::show);
        model.failureProperty().subscribe(failure::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Reads a message and shows it in place of what is shown. */
    public void show(ObjectPath message) {
        model.show(message);
    }

    /** Shows nothing. */
    public void clear() {
        model.clear();
    }

    public MessageViewModel model() {
        return model;
    }

    /** Puts the keyboard into what is shown of the message, past the buttons above it. */
    public void focusContent() {
        MainNode.in(tabs).ifPresent(Node::requestFocus);
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(texts.text("tab." + key), content);
        tab.setId("message-tab-" + key);
        return tab;
    }

    private Label status() {
        Label status = new Label();
        status.setId("message-status");
        status.getStyleClass().addAll("muted", "message-status");
        status.textProperty().bind(model.statusProperty());
        status.visibleProperty().bind(status.textProperty().isNotEmpty());
        status.managedProperty().bind(status.visibleProperty());
        return status;
    }

    private void show(Optional<LoadedMessage> message) {
        Optional<MessageContent> content = message.map(LoadedMessage::content);
        summary.getChildren().clear();
        content.map(MessageContent::summary).ifPresent(this::showSummary);
        count(headersTab, "headers", content.map(each -> each.headers().fields().size()));
        count(recipientsTab, "recipients", content.map(each -> each.recipients().size()));
        count(attachmentsTab, "attachments", content.map(each -> each.attachments().size()));
        showProblems(content);
        fill();
    }

    private void count(Tab tab, String key, Optional<Integer> count) {
        String name = texts.text("tab." + key);
        tab.setText(count.filter(each -> each > 0).map(each -> name + " (" + each + ")").orElse(name));
    }

    private void showSummary(MessageSummary of) {
        line("subject", of.subject());
        line("from", of.from());
        line("to", of.to());
        line("cc", of.cc());
        line("bcc", of.bcc());
        line("sent", of.sent().or(of::received).map(MessagePane::time).orElse(""));
    }

    private void line(String key, String value) {
        if (value.isEmpty() && !key.equals("subject")) {
            return;
        }
        Label name = new Label(texts.text("summary." + key));
        name.getStyleClass().add("muted");
        TextField text = new TextField(
                value.isEmpty() ? texts.text("summary.no-subject") : Characters.visible(value));
        text.setId("message-" + key);
        text.setEditable(false);
        text.setAccessibleText(texts.text("summary." + key));
        text.getStyleClass().add("message-value");
        if (key.equals("subject")) {
            text.getStyleClass().add("heading");
        }
        summary.addRow(summary.getRowCount(), name, text);
    }

    /** {@return a time as it is on this machine, with the zone} */
    private static String time(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(Messages.language()).withZone(ZoneId.systemDefault()).format(time);
    }

    private Notice notice(MapiException e) {
        return new Notice(Notice.Kind.ERROR,
                texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e)));
    }

    /** Says no failure of its own while {@code above} is the same, which is said above it. */
    public void leaveOut(ObservableValue<Optional<MapiException>> above) {
        failure.leaveOut(above);
    }

    private void showProblems(Optional<MessageContent> content) {
        problems.getChildren().setAll(content.map(MessageContent::problems).orElse(List.of()).stream()
                .map(loss -> new Notice(Notice.Kind.WARNING, texts.text("problem", loss.place(), FailureText
                        .sentences(new MapiException("IMAPIProp::GetProps", loss.result(), loss.detail())))))
                .toList());
    }

    /** Reads what is looked at and takes long enough not to be read before. */
    private void fill() {
        if (model.loadedProperty().get().isEmpty()) {
            return;
        }
        if (isSelected(mimeTab)) {
            model.readMime();
        } else if (isSelected(sizeTab)) {
            model.measure();
        }
    }

    private boolean isSelected(Tab tab) {
        return tab.equals(tabs.getSelectionModel().getSelectedItem());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.refresh();
            event.consume();
        } else if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
            find();
            event.consume();
        }
    }

    /** Looks for words in what is shown; in the body where that is no text. */
    private void find() {
        if (isSelected(mimeTab)) {
            mime.find().open();
        } else if (isSelected(headersTab)) {
            headers.openFind();
        } else {
            tabs.getSelectionModel().selectFirst();
            body.find().open();
        }
    }
}
