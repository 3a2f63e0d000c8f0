package org.mapiscope.gui.contents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.mapiscope.interpret.KnownProperties;
import org.mapiscope.mapi.KnownTag;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.operation.table.ColumnPreset;
import org.mapiscope.operation.table.RestrictionText;

/** Which columns are to be shown, while a person chooses them out of all properties. FX thread only. */
final class ColumnChoice {
    private final List<PropTag> all;
    private final List<PropTag> ofTable;
    private final ObservableList<PropTag> offered = FXCollections.observableArrayList();
    private final ObservableList<ContentsColumn> chosen;
    private String search = "";

    /** @param available the columns that the table says it could show; they are offered first */
    ColumnChoice(List<ContentsColumn> now, List<PropTag> available) {
        ofTable = List.copyOf(available);
        Set<PropTag> tags = new LinkedHashSet<>(available);
        PropTags.known().stream().map(KnownTag::tag).forEach(tags::add);
        all = List.copyOf(tags);
        chosen = FXCollections.observableArrayList(now);
        chosen.subscribe(this::offer);
        offer();
    }

    /** {@return the properties that are not shown and that the search lets through} */
    ObservableList<PropTag> offered() {
        return offered;
    }

    /** {@return the columns to be shown, in order} */
    ObservableList<ContentsColumn> chosen() {
        return chosen;
    }

    /** Offers only the properties with {@code part} in one of their names, or a tag in hex that no table has. */
    void search(String part) {
        search = part.strip();
        offer();
    }

    private void offer() {
        Set<PropTag> shown = new LinkedHashSet<>();
        chosen.forEach(column -> shown.add(column.tag()));
        List<PropTag> fitting = new ArrayList<>();
        if (search.isEmpty()) {
            fitting.addAll(all);
        } else {
            RestrictionText.tag(search).ifPresent(fitting::add);
            Set<PropTag> named = new LinkedHashSet<>(KnownProperties.search(search));
            String upper = search.toUpperCase(Locale.ROOT);
            all.stream().filter(tag -> named.contains(tag) || tag.toString().toUpperCase(Locale.ROOT).contains(upper)
                    || ColumnTitle.of(tag).toUpperCase(Locale.ROOT).contains(upper)).forEach(fitting::add);
        }
        offered.setAll(fitting.stream().distinct().filter(tag -> !shown.contains(tag)).toList());
    }

    /** {@return whether the table itself says that it has the property} */
    boolean isOfTable(PropTag tag) {
        return ofTable.contains(tag);
    }

    void add(List<PropTag> tags) {
        chosen.addAll(List.copyOf(tags).stream().map(ContentsColumn::of).toList());
    }

    void remove(List<ContentsColumn> columns) {
        chosen.removeAll(List.copyOf(columns));
    }

    /** Moves a column by {@code steps}, negative for up. Returns where it is now. */
    int move(int place, int steps) {
        int to = Math.clamp((long) place + steps, 0, chosen.size() - 1);
        chosen.add(to, chosen.remove(place));
        return to;
    }

    /** Takes the columns of a preset; empty for all that the table says it has. */
    void take(Optional<ColumnPreset> preset) {
        chosen.setAll(ContentsColumn.of(preset.map(ColumnPreset::columns).orElse(ofTable)));
    }
}
