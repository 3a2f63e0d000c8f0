package org.mapiscope.gui.message;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.gui.control.WrappedLabel;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.operation.html.HtmlBlock;
import org.mapiscope.operation.html.HtmlDocument;
import org.mapiscope.operation.html.HtmlRun;
import org.mapiscope.operation.message.HtmlPictures;

/** Makes nodes of blocks of HTML: text and pictures that are in the message, and nothing that fetches. FX thread only. */
final class HtmlNodes {
    private static final double GAP = 6;
    private static final double WIDEST = 900;
    private static final double HIGHEST = 1200;
    /** Wide enough for a letter, cells' edges among it. */
    private static final double LETTER = 9;
    /** What the columns of a table may ask for together. */
    private static final double LEAST_OF_ALL = 360;
    private static final int SHOWN_ADDRESS = 60;

    private final Messages texts = Messages.of(HtmlNodes.class);
    private final Map<String, Bytes> pictures;
    private final Consumer<String> copy;
    private final List<Text> words = new ArrayList<>();

    /** @param copy takes an address that a person wants to have */
    HtmlNodes(Map<String, Bytes> pictures, Consumer<String> copy) {
        this.pictures = pictures;
        this.copy = copy;
    }

    /** {@return the texts that were made so far, in order} */
    List<Text> words() {
        return words;
    }

    List<Node> nodes(List<HtmlBlock> blocks) {
        return blocks.stream().map(this::node).toList();
    }

    private Node node(HtmlBlock block) {
        return switch (block) {
            case HtmlBlock.Paragraph paragraph -> {
                TextFlow flow = flow(paragraph.runs());
                if (paragraph.level() > 0) {
                    flow.getStyleClass().add("html-h" + paragraph.level());
                }
                yield flow;
            }
            case HtmlBlock.Preformatted preformatted -> {
                TextFlow flow = flow(preformatted.runs());
                flow.getStyleClass().add("html-pre");
                yield flow;
            }
            case HtmlBlock.Item item -> item(item);
            case HtmlBlock.Quote quote -> {
                VBox box = box(quote.content());
                box.getStyleClass().add("html-quote");
                yield box;
            }
            case HtmlBlock.Table table -> table(table);
            case HtmlBlock.Rule rule -> new Separator();
            case HtmlBlock.Cut cut -> {
                Label label = new Label(texts.text("html.cut"));
                label.getStyleClass().add("muted");
                yield label;
            }
        };
    }

    private VBox box(List<HtmlBlock> blocks) {
        VBox box = new VBox(GAP);
        box.getChildren().setAll(nodes(blocks));
        return box;
    }

    private Node item(HtmlBlock.Item item) {
        Text marker = new Text(item.marker());
        marker.getStyleClass().add("html-text");
        VBox content = box(item.content());
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox row = new HBox(GAP, marker, content);
        row.getStyleClass().add("html-item");
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node table(HtmlBlock.Table table) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("html-table");
        int widest = table.rows().stream()
                .mapToInt(row -> row.stream().mapToInt(HtmlBlock.Cell::columns).sum()).max().orElse(1);
        for (int column = 0; column < widest; column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHgrow(Priority.SOMETIMES);
            width.setMinWidth(leastWidth(table, column, LEAST_OF_ALL / widest));
            grid.getColumnConstraints().add(width);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            int column = 0;
            for (HtmlBlock.Cell cell : table.rows().get(i)) {
                VBox content = box(cell.content());
                content.getStyleClass().add("html-cell");
                grid.add(content, column, i, cell.columns(), 1);
                column += cell.columns();
            }
        }
        return grid;
    }

    /** {@return what a column needs so that its words are not set letter by letter beside a column with much text} */
    private static double leastWidth(HtmlBlock.Table table, int column, double most) {
        int letters = table.rows().stream().filter(row -> row.size() > column)
                .filter(row -> row.stream().allMatch(cell -> cell.columns() == 1)).map(row -> row.get(column))
                .mapToInt(cell -> new HtmlDocument(cell.content()).text().length()).max().orElse(0);
        return Math.min(most, letters * LETTER);
    }

    private TextFlow flow(List<HtmlRun> runs) {
        TextFlow flow = new TextFlow();
        flow.setMinWidth(0);
        for (HtmlRun run : runs) {
            flow.getChildren().add(switch (run) {
                case HtmlRun.Words some -> text(some);
                case HtmlRun.Break end -> new Text("\n");
                case HtmlRun.Picture picture -> picture(picture);
            });
        }
        return flow;
    }

    private Text text(HtmlRun.Words run) {
        Text text = new Text(run.text());
        text.getStyleClass().add("html-text");
        run.marks().forEach(mark -> text.getStyleClass().add("html-" + mark.name().toLowerCase(Locale.ROOT)));
        run.link().ifPresent(address -> {
            text.getStyleClass().add("html-link");
            explain(text, texts.text("html.link", address), address);
        });
        words.add(text);
        return text;
    }

    /** A link is never followed: its target is read, and copied. */
    private void explain(Node node, String help, String address) {
        Tooltip tooltip = new Tooltip(help);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        Tooltip.install(node, tooltip);
        node.setAccessibleHelp(help);
        MenuItem item = new MenuItem(texts.text("html.copy-address"));
        item.setOnAction(event -> copy.accept(address));
        ContextMenu menu = new ContextMenu(item);
        node.setOnContextMenuRequested(event -> {
            menu.show(node, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private Node picture(HtmlRun.Picture picture) {
        Optional<Bytes> bytes = picture.contentId().map(HtmlPictures::key).map(pictures::get);
        Optional<Image> image = bytes.flatMap(each -> image(each, picture));
        return image.<Node>map(each -> {
            ImageView view = new ImageView(each);
            view.setAccessibleText(picture.alternative());
            String what = picture.alternative().isEmpty() ? picture.address() : picture.alternative();
            explain(view, picture.link().map(link -> texts.text("html.link", link)).orElse(what),
                    picture.link().orElse(picture.address()));
            return view;
        }).orElseGet(() -> placeholder(picture));
    }

    /** {@return the picture; empty when it is none, or too large a one} */
    private static Optional<Image> image(Bytes bytes, HtmlRun.Picture picture) {
        if (!PictureSize.isShown(bytes)) {
            return Optional.empty();
        }
        double width = Math.min(WIDEST, picture.width().orElse(0));
        double height = Math.min(HIGHEST, picture.height().orElse(0));
        Image image = new Image(new ByteArrayInputStream(bytes.toArray()), width, height, width == 0 || height == 0,
                true);
        if (image.isError()) {
            return Optional.empty();
        }
        return image.getWidth() <= WIDEST && image.getHeight() <= HIGHEST
                ? Optional.of(image)
                : Optional.of(new Image(new ByteArrayInputStream(bytes.toArray()), WIDEST, HIGHEST, true, true));
    }

    private Node placeholder(HtmlRun.Picture picture) {
        String address = picture.address();
        String shown = address.length() > SHOWN_ADDRESS ? address.substring(0, SHOWN_ADDRESS) + "\u2026" : address;
        String kind = texts.text(picture.contentId().isPresent() ? "html.picture.missing" : "html.picture.not-fetched");
        Label label = new WrappedLabel(picture.alternative().isEmpty()
                ? kind + " " + shown
                : picture.alternative() + " \u2013 " + kind + " " + shown);
        label.getStyleClass().add("html-picture");
        explain(label, picture.link().map(link -> texts.text("html.picture.link", address, link)).orElse(address),
                address);
        return label;
    }
}
