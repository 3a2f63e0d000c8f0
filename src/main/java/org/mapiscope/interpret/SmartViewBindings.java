package org.mapiscope.interpret;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.ResourceTable;

/**
 * Which parser of Smart View reads which property. A parser is named as MFCMAPI's {@code parserType} names it:
 * {@code ENTRYID}, {@code PCL}. LONGRTIME, PTI8 and SFIDMID read numbers, all others bytes.
 *
 * <p>Thread-safe. Source: the resource {@code smart-view.tsv}.
 */
public final class SmartViewBindings {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<String, String> PARSERS = ResourceTable.rows(SmartViewBindings.class, "smart-view.tsv")
            .stream().collect(Collectors.toUnmodifiableMap(row -> row.get(0) + " " + row.get(1), row -> row.get(2)));

    private SmartViewBindings() {}

    /**
     * {@return the parser of a property, many values (PT_MV_) or one as its type says}
     *
     * @param name what the identifier stands for, from 0x8000 on
     */
    public static Optional<String> parser(PropTag tag, Optional<NamedProp> name) {
        String count = tag.type().isMultiValued() ? " MANY" : " ONE";
        if (tag.id() != 0 && tag.id() < PropTag.FIRST_NAMED_ID) {
            return Optional.ofNullable(PARSERS.get("0x" + HEX.toHexDigits((short) tag.id()) + count));
        }
        return name.filter(NamedProp.ById.class::isInstance).map(NamedProp.ById.class::cast)
                .flatMap(byId -> KnownGuids.name(byId.guid())
                        .map(guid -> PARSERS.get("%s/0x%04X".formatted(guid, byId.id()) + count)));
    }
}
