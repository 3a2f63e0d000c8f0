package org.mapiscope.gui.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.mapiscope.gui.control.Buttons;
import org.mapiscope.gui.control.Columns;
import org.mapiscope.gui.control.FailureText;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.Notice;
import org.mapiscope.interpret.FlagWords;
import org.mapiscope.mapi.FlagNames;
import org.mapiscope.mapi.MapiException;

/** The services pane. FX thread only. */
public final class ServicesView extends BorderPane {
    private static final double GAP = 8;
    private static final double TREE_PART = 0.55;

    private final Messages texts = Messages.of(ServicesView.class);
    private final ServicesViewModel model;
    private final TreeTableView<ServiceNode> tree = new TreeTableView<>();
    private final VBox notices = new VBox(GAP);

    public ServicesView(ServicesViewModel model) {
        this.model = model;
        buildTree();
        SplitPane split = new SplitPane(tree, properties());
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(TREE_PART);
        setTop(new VBox(tools(), notices));
        setCenter(split);
        model.treeProperty().subscribe(this::show);
        model.failureProperty().subscribe(this::showFailure);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5) {
                model.read();
                event.consume();
            }
        });
    }

    private ToolBar tools() {
        ComboBox<ProfileSource> choice = new ComboBox<>(model.sources());
        choice.setId("service-profile");
        choice.setAccessibleText(texts.text("profile.help"));
        choice.setTooltip(new Tooltip(texts.text("profile.help")));
        choice.setCellFactory(list -> new SourceCell(texts, model));
        choice.setButtonCell(new SourceCell(texts, model));
        choice.valueProperty().bindBidirectional(model.sourceProperty());
        Label label = new Label(texts.text("profile"));
        label.setLabelFor(choice);
        return new ToolBar(label, choice,
                new Buttons(texts, "service").button("refresh", Feather.REFRESH_CW, model::read));
    }

    private void buildTree() {
        tree.setId("service-tree");
        tree.setAccessibleText(texts.text("tree"));
        tree.setShowRoot(false);
        tree.setRoot(new TreeItem<>());
        tree.setPlaceholder(new Label(texts.text("empty")));
        tree.getStyleClass().addAll("dense", "edge-to-edge");
        TreeTableColumn<ServiceNode, String> name = column("name", 300, ServicesView::name, node -> "");
        name.setCellFactory(any -> new NameCell());
        tree.getColumns().setAll(List.of(name, column("kind", 230, ServicesView::kind, ServicesView::kindHelp),
                column("flags", 250, ServicesView::flags, node -> help(flagSet(node), resourceFlags(node))),
                column("file", 320, ServicesView::file, node -> ""),
                column("uid", 310, node -> node.uid().toString(), node -> "")));
        tree.getSelectionModel().selectedItemProperty()
                .subscribe(item -> model.select(item == null ? null : item.getValue()));
    }

    private static String name(ServiceNode node) {
        return switch (node) {
            case ServiceNode.Service service -> service.entry().displayName();
            case ServiceNode.Provider provider -> provider.entry().displayName();
        };
    }

    private static String kind(ServiceNode node) {
        return switch (node) {
            case ServiceNode.Service service -> service.entry().name();
            case ServiceNode.Provider provider -> FlagNames.of("RESOURCE_TYPE").text(provider.entry().resourceType());
        };
    }

    private static String kindHelp(ServiceNode node) {
        return switch (node) {
            case ServiceNode.Service service -> "";
            case ServiceNode.Provider provider -> help("RESOURCE_TYPE", provider.entry().resourceType());
        };
    }

    /** {@return the number in hex, and what it says in sentences} */
    private static String help(String set, int number) {
        return "0x%08X\n".formatted(number)
                + String.join("\n", new FlagWords(Messages.language()).sentences(set, number));
    }

    private static String flags(ServiceNode node) {
        return FlagNames.of(flagSet(node)).text(resourceFlags(node));
    }

    /** {@return what the bits of PR_RESOURCE_FLAGS mean: of a service other things than of a provider} */
    private static String flagSet(ServiceNode node) {
        return switch (node) {
            case ServiceNode.Service service -> "SERVICE_FLAGS";
            case ServiceNode.Provider provider -> "RESOURCE_FLAGS";
        };
    }

    private static int resourceFlags(ServiceNode node) {
        return switch (node) {
            case ServiceNode.Service service -> service.entry().resourceFlags();
            case ServiceNode.Provider provider -> provider.entry().resourceFlags();
        };
    }

    private static String file(ServiceNode node) {
        return switch (node) {
            case ServiceNode.Service service -> service.entry().path().map(Object::toString).orElse("");
            case ServiceNode.Provider provider -> provider.entry().dllName();
        };
    }

    private TreeTableColumn<ServiceNode, String> column(String key, double width, Function<ServiceNode, String> text,
            Function<ServiceNode, String> more) {
        TreeTableColumn<ServiceNode, String> column = new TreeTableColumn<>(texts.text("column." + key));
        column.setPrefWidth(width);
        column.setCellValueFactory(
                cell -> new ReadOnlyStringWrapper(
                        cell.getValue().getValue() == null ? "" : text.apply(cell.getValue().getValue())));
        column.setCellFactory(any -> new HelpCell(more));
        return column;
    }

    private TableView<SectionProperty> properties() {
        TableView<SectionProperty> table = new TableView<>(model.properties());
        table.setId("service-properties");
        table.setAccessibleText(texts.text("properties"));
        table.setPlaceholder(new Label(texts.text("properties.empty")));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        TableColumn<SectionProperty, String> value = Columns.text(texts.text("property.value"), 520,
                SectionProperty::value, property -> property.secret()
                        ? Optional.of(texts.text("property.secret"))
                        : Optional.empty());
        table.getColumns().setAll(List.of(Columns.text(texts.text("property.name"), 260, SectionProperty::name),
                Columns.text(texts.text("property.tag"), 110, property -> property.tag().toString()),
                Columns.text(texts.text("property.type"), 120, property -> property.tag().type().toString()), value));
        return table;
    }

    private void show(List<ServiceNode> nodes) {
        tree.getRoot().getChildren().setAll(nodes.stream().map(ServicesView::item).toList());
        if (!nodes.isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    private static TreeItem<ServiceNode> item(ServiceNode node) {
        TreeItem<ServiceNode> item = new TreeItem<>(node);
        item.setExpanded(true);
        item.getChildren().setAll(node.children().stream().map(ServicesView::item).toList());
        return item;
    }

    private void showFailure(Optional<MapiException> failure) {
        notices.getChildren().clear();
        notices.setPadding(failure.isEmpty() ? Insets.EMPTY : new Insets(GAP));
        failure.map(e -> new Notice(Notice.Kind.ERROR,
                texts.text("failed", e.call(), e.result().hex(), FailureText.sentences(e))))
                .ifPresent(notices.getChildren()::add);
    }

    /** A profile to choose. */
    private static final class SourceCell extends ListCell<ProfileSource> {
        private final Messages texts;
        private final ServicesViewModel model;

        SourceCell(Messages texts, ServicesViewModel model) {
            this.texts = texts;
            this.model = model;
        }

        @Override
        protected void updateItem(@Nullable ProfileSource source, boolean empty) {
            super.updateItem(source, empty);
            setText(empty || source == null ? null : switch (source) {
                case ProfileSource.OfSession session -> session.name().isEmpty()
                        ? texts.text("profile.temporary")
                        : texts.text("profile.session", session.name());
                case ProfileSource.Named named -> model.hasSeveralMapis()
                        ? texts.text("profile.of-mapi", named.name(), named.mapi().title())
                        : named.name();
            });
        }
    }

    /** The name with the icon of its kind. */
    private static final class NameCell extends TreeTableCell<ServiceNode, String> {
        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            ServiceNode node = empty ? null : getTableRow().getItem();
            setText(text);
            setGraphic(node == null ? null : new FontIcon(switch (node) {
                case ServiceNode.Service service -> Feather.BOX;
                case ServiceNode.Provider provider -> Feather.CPU;
            }));
        }
    }

    /** A text with more of it in the tooltip. */
    private static final class HelpCell extends TreeTableCell<ServiceNode, String> {
        private final Function<ServiceNode, String> more;

        HelpCell(Function<ServiceNode, String> more) {
            this.more = more;
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            ServiceNode node = empty ? null : getTableRow().getItem();
            setText(text);
            String help = node == null || text == null ? "" : (text + "\n" + more.apply(node)).strip();
            setTooltip(help.isEmpty() ? null : new Tooltip(help));
        }
    }
}
