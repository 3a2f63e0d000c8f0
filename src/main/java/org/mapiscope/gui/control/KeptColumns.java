package org.mapiscope.gui.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;

/**
 * Keeps which columns of a table are seen, how wide they are and in which order, from one window to the next. A column is known
 * by its identifier; one that nothing was kept of stays as the table has it. FX thread only.
 */
public final class KeptColumns {
    private static final char HIDDEN = '-';
    private static final double NARROWEST = 10;
    private static final double WIDEST = 10_000;

    private final TreeTableView<?> table;
    private final Settings settings;
    private final String key;

    private KeptColumns(TreeTableView<?> table, Settings settings, String key) {
        this.table = table;
        this.settings = settings;
        this.key = key;
    }

    /** Arranges the columns as they were kept under {@code key}, and keeps each change from now on. */
    public static <T> void of(TreeTableView<T> table, Settings settings, String key) {
        KeptColumns kept = new KeptColumns(table, settings, key);
        settings.text(key).ifPresent(text -> arrange(table, text));
        table.getColumns().addListener((ListChangeListener<TreeTableColumn<T, ?>>) change -> kept.keep());
        table.getColumns().forEach(column -> {
            column.widthProperty().subscribe((before, now) -> kept.keep());
            column.visibleProperty().subscribe((before, now) -> kept.keep());
        });
    }

    private static <T> void arrange(TreeTableView<T> table, String text) {
        Map<String, TreeTableColumn<T, ?>> byId = new HashMap<>();
        table.getColumns().forEach(column -> byId.put(column.getId(), column));
        List<TreeTableColumn<T, ?>> order = new ArrayList<>();
        for (String each : text.split(" ", -1)) {
            int colon = each.lastIndexOf(':');
            boolean hidden = !each.isEmpty() && each.charAt(0) == HIDDEN;
            TreeTableColumn<T, ?> column = colon < 0 ? null : byId.remove(each.substring(hidden ? 1 : 0, colon));
            if (column != null) {
                order.add(column);
                column.setVisible(!hidden);
                width(each.substring(colon + 1), column);
            }
        }
        table.getColumns().stream().filter(column -> byId.containsKey(column.getId())).forEach(order::add);
        if (order.stream().anyMatch(TreeTableColumn::isVisible)) {
            table.getColumns().setAll(order);
        }
    }

    private static void width(String text, TreeTableColumn<?, ?> column) {
        try {
            column.setPrefWidth(Math.clamp(Double.parseDouble(text), NARROWEST, WIDEST));
        } catch (NumberFormatException e) {
            System.getLogger(KeptColumns.class.getName()).log(System.Logger.Level.DEBUG,
                    "A kept width is no number and is passed over", e);
        }
    }

    private void keep() {
        StringJoiner text = new StringJoiner(" ");
        table.getColumns().forEach(column -> text
                .add((column.isVisible() ? "" : HIDDEN) + column.getId() + ":" + Math.round(column.getWidth())));
        settings.setText(key, text.toString());
    }
}
