package org.mapiscope.gui.profiles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.gui.control.WeakWatch;
import org.mapiscope.gui.property.PropertyPane;
import org.mapiscope.gui.property.PropertyViewModel;
import org.mapiscope.gui.smartview.ByteSource;
import org.mapiscope.gui.smartview.SmartViewModel;
import org.mapiscope.gui.smartview.SmartViewPane;
import org.mapiscope.gui.smartview.Subject;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSection.RawValue;

/** All that is stored in the section of the selected row: properties, other values, and which secrets. FX thread only. */
final class SectionPane extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double RAW_PART = 0.62;
    private static final int SHOWN_BYTES = 64;

    private final Messages texts = Messages.of(SectionPane.class);
    private final ProfilesViewModel model;
    private final PropertyPane properties;
    private final TableView<RawValue> raw = new TableView<>();
    private final SmartViewPane rawBytes;
    private final Tab propertiesTab = new Tab();
    private final Tab rawTab = new Tab();
    private final TabPane tabs = new TabPane(propertiesTab, rawTab);
    private final VBox notices = new VBox();
    private final VBox top = new VBox(notices);
    private final Label empty = new Label();
    private Optional<ProfileSection> shown = Optional.empty();

    SectionPane(ProfilesViewModel model) {
        this.model = model;
        properties = new PropertyPane(PropertyViewModel.ofValues(model.fileTasks(), model.dialogs()));
        properties.hideSpareColumns();
        rawBytes = new SmartViewPane(new SmartViewModel(model.fileTasks(), model.dialogs()));
        tabs.setId("section-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("section-tabs");
        propertiesTab.setContent(properties);
        SplitPane split = new SplitPane(rawTable(), rawBytes);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(RAW_PART);
        rawTab.setContent(split);
        notices.setId("section-secrets");
        notices.getStyleClass().add("section-notices");
        setTop(top);
        setCenter(tabs);
        WeakWatch.value(this, model.looksProperty(), number -> show());
    }

    /** {@return the property that is selected} */
    ReadOnlyObjectProperty<Optional<PropTag>> selectedTagProperty() {
        return properties.selectedTagProperty();
    }

    /** Adds what changes the section. */
    void addTools(Node tools) {
        top.getChildren().add(tools);
    }

    private TableView<RawValue> rawTable() {
        raw.setId("section-raw");
        raw.setAccessibleText(texts.text("raw"));
        empty.getStyleClass().add("empty");
        raw.setPlaceholder(empty);
        raw.getStyleClass().addAll("dense", "edge-to-edge");
        raw.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        raw.getColumns().setAll(List.of(Columns.text(texts.text("raw.name"), 160, SectionPane::name),
                Columns.text(texts.text("raw.type"), 100, RawValue::type),
                Columns.size(texts.text("raw.size"), 70, each -> each.data().size()),
                Columns.text(texts.text("raw.data"), 420, SectionPane::data)));
        raw.getSelectionModel().selectedItemProperty().subscribe(value -> rawBytes.model()
                .show(value == null ? Subject.NOTHING : subject(value)));
        raw.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copyRaw();
                event.consume();
            }
        });
        return raw;
    }

    private static String name(RawValue value) {
        return value.name().isEmpty() ? "@" : value.name();
    }

    private static String data(RawValue value) {
        return RawText.of(value).orElseGet(() -> bytes(value));
    }

    private static String bytes(RawValue value) {
        return value.data().size() <= SHOWN_BYTES
                ? value.data().hex()
                : value.data().slice(0, SHOWN_BYTES).hex() + "…";
    }

    private static Subject subject(RawValue value) {
        return new Subject(name(value), ByteSource.of(value.data()), Optional.empty(), RawText.of(value).orElse(""),
                !value.type().equals("REG_DWORD") && RawText.of(value).isPresent());
    }

    private void copyRaw() {
        model.dialogs().copy(raw.getSelectionModel().getSelectedItems().stream()
                .map(each -> String.join("\t", name(each), each.type(),
                        RawText.of(each).map(text -> text.replace('\n', ' ')).orElseGet(() -> each.data().hex())))
                .collect(Collectors.joining("\n")));
    }

    private void show() {
        Optional<ProfileSection> now = model.selectedProperty().get()
                .flatMap(node -> node instanceof PartNode part ? part.section() : Optional.empty());
        empty.setText(texts.text(now.isPresent() ? "raw.empty" : "raw.none"));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        now.ifPresentOrElse(
                section -> properties.model().showValues(
                        model.selectedProperty().get().map(TreeNode::name).orElse(section.key()),
                        texts.text("from.section"), section.properties()),
                properties::clear);
        raw.getItems().setAll(now.map(ProfileSection::values).orElse(List.of()));
        propertiesTab.setText(texts.text("tab.properties", now.map(each -> each.properties().size()).orElse(0)));
        rawTab.setText(texts.text("tab.raw", raw.getItems().size()));
        now.filter(each -> each.properties().isEmpty() != each.values().isEmpty()).ifPresent(
                each -> tabs.getSelectionModel().select(each.values().isEmpty() ? propertiesTab : rawTab));
        notices.getChildren().setAll(now.map(ProfileSection::secrets).filter(each -> !each.isEmpty())
                .map(this::notice).stream().toList());
    }

    private Notice notice(List<ProfileSection.Secret> secrets) {
        return new Notice(Notice.Kind.INFO, texts.text("secrets.are", secrets.size(), secrets.stream()
                .map(each -> texts.text("secret", each.name(), each.bytes())).collect(Collectors.joining(", "))));
    }

    /** Selects a value by the name that it has in a registry. */
    void select(String value) {
        Optional<RawValue> plain = raw.getItems().stream().filter(each -> each.name().equalsIgnoreCase(value))
                .findFirst();
        plain.ifPresent(each -> {
            tabs.getSelectionModel().select(rawTab);
            raw.getSelectionModel().clearSelection();
            raw.getSelectionModel().select(each);
            raw.scrollTo(each);
        });
        if (plain.isEmpty()) {
            tabs.getSelectionModel().select(propertiesTab);
            tag(value).ifPresent(properties::select);
        }
    }

    /** {@return the tag that the name of a value stands for: its type first, then its identifier} */
    private static Optional<PropTag> tag(String value) {
        return value.matches("[0-9A-Fa-f]{8}")
                ? Optional.of(new PropTag(Integer.parseUnsignedInt(value.substring(4) + value.substring(0, 4), 16)))
                : Optional.empty();
    }
}
