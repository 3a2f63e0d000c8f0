package org.mapiscope.gui.message;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.message.InternetHeaders;
import org.mapiscope.operation.message.ReceivedHop;

/** The header that came with the message: its fields, the way it took, and as it stands. FX thread only. */
final class HeadersPane extends BorderPane {
    private final Messages texts = Messages.of(HeadersPane.class);
    private final CopyTable<InternetHeaders.Field> fields;
    private final CopyTable<ReceivedHop> hops;
    private final PagedText raw = new PagedText("message-headers-raw");
    private final FindBar find = new FindBar("message-headers-find", () -> Optional.of(raw));
    private final TabPane tabs = new TabPane();
    private final Tab rawTab;

    HeadersPane(MessageViewModel model) {
        fields = new CopyTable<InternetHeaders.Field>("fields", model::copy)
                .with("field", 200, InternetHeaders.Field::name).with("value", 640, InternetHeaders.Field::value);
        fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        hops = new CopyTable<ReceivedHop>("hops", model::copy).withNumber("hop", 44, ReceivedHop::number)
                .with("delay", 90, hop -> hop.delay().map(this::delay).orElse(""))
                .with("time", 190, hop -> hop.time().map(Object::toString).orElse(""))
                .with("hop-from", 240, ReceivedHop::from).with("hop-by", 220, ReceivedHop::by)
                .with("hop-with", 110, ReceivedHop::with).with("hop-for", 160, ReceivedHop::recipient)
                .with("hop-id", 140, ReceivedHop::id);
        BorderPane rawPane = new BorderPane(raw);
        rawPane.setBottom(find);
        rawTab = tab("headers.raw", rawPane);
        tabs.setId("message-headers-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("dense");
        tabs.getTabs().setAll(tab("headers.fields", fields), tab("headers.hops", hops), rawTab);
        setCenter(tabs);
        model.loadedProperty().subscribe(message -> show(message.map(each -> each.content().headers())
                .orElse(InternetHeaders.NONE)));
    }

    private Tab tab(String key, Node content) {
        Tab tab = new Tab(texts.text(key), content);
        tab.setId("message-" + key.replace('.', '-'));
        return tab;
    }

    private void show(InternetHeaders headers) {
        fields.getItems().setAll(headers.fields());
        hops.getItems().setAll(headers.hops());
        raw.setText(headers.raw());
    }

    /** Looks for words in the header as it stands. */
    void openFind() {
        tabs.getSelectionModel().select(rawTab);
        find.open();
    }

    private String delay(Duration delay) {
        long seconds = Math.abs(delay.toSeconds());
        String sign = delay.isNegative() ? "\u2212" : "";
        long minute = Duration.ofMinutes(1).toSeconds();
        if (seconds < minute) {
            return sign + texts.text("delay.seconds", seconds);
        }
        long hour = Duration.ofHours(1).toSeconds();
        return sign + (seconds < hour
                ? texts.text("delay.minutes", seconds / minute, seconds % minute)
                : texts.text("delay.hours", seconds / hour, seconds % hour / minute));
    }
}
