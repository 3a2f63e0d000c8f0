package org.mapiscope.gui.property;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.gui.control.Messages;

/** The properties that a filter lets through, and the groups they are in. FX thread only. */
final class PropertyLines {
    private final Messages texts = Messages.of(PropertyLines.class);
    private final ObservableList<PropertyLine> lines = FXCollections.observableArrayList();
    private final ObservableList<PropertyLine> visible = FXCollections.unmodifiableObservableList(lines);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private List<PropertyRow> rows = List.of();

    PropertyLines() {
        filter.subscribe(words -> arrange());
        grouping.subscribe(kind -> arrange());
    }

    /** Takes {@code next} in place of what was there. */
    void show(List<PropertyRow> next) {
        rows = List.copyOf(next);
        arrange();
    }

    private void arrange() {
        String words = filter.get().strip().toLowerCase(Locale.ROOT);
        lines.setAll(rows.stream().filter(row -> words.isEmpty() || row.contains(words)).map(PropertyLine.One::new)
                .toList());
    }

    /** {@return all properties, also those that the filter holds back} */
    List<PropertyRow> rows() {
        return rows;
    }

    /** {@return the properties that the filter lets through, in the order in which they were read} */
    ObservableList<PropertyLine> visible() {
        return visible;
    }

    /** {@return the groups that the lines are in, with their lines, in the order of the groups} */
    Map<PropertyLine.Group, List<PropertyLine>> groups() {
        Map<String, List<PropertyLine>> byKey = lines.stream().collect(Collectors.groupingBy(
                line -> line.property().map(grouping.get()::key).orElse(""), TreeMap::new, Collectors.toList()));
        Map<PropertyLine.Group, List<PropertyLine>> groups = new LinkedHashMap<>();
        byKey.forEach((key, members) -> groups.put(new PropertyLine.Group(title(key, members.size())), members));
        return groups;
    }

    private String title(String key, int count) {
        String name = switch (grouping.get()) {
            case NONE, TYPE -> key;
            case RANGE -> texts.text("range." + key);
            case PROPERTY_SET -> key.isEmpty() ? texts.text("set.none") : key;
            case READABLE -> texts.text("readable." + key);
        };
        return name + " (" + count + ")";
    }

    /** {@return words that a property must have in any of its columns} */
    StringProperty filterProperty() {
        return filter;
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }
}
