package org.mapiscope.operation.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mapiscope.interpret.PropTagNames;
import org.mapiscope.interpret.ValueText;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.compare.CompareLabel.Fact;
import org.mapiscope.operation.compare.CompareLabel.Item;
import org.mapiscope.operation.compare.Names.Meaning;
import org.mapiscope.operation.compare.Pairs.Candidate;
import org.mapiscope.operation.compare.Pairs.Pair;
import org.mapiscope.operation.profile.ProfileSection;
import org.mapiscope.operation.profile.ProfileSection.RawValue;
import org.mapiscope.operation.profile.ProfileSection.Secret;

/** Makes the rows of sections. */
final class SectionRows {
    private static final Pattern TIMES = Pattern
            .compile("(?i).*(time|timestamp|(?<![a-z])date|last[ _]?(sync|update|run|check)).*");
    private static final Pattern CACHES = Pattern.compile("(?i).*(cache|_olfi|server[ _]version|lastknown).*");

    private final Names left;
    private final Names right;

    SectionRows(Names left, Names right) {
        this.left = left;
        this.right = right;
    }

    CompareRow row(Pair<ProfileSection> pair) {
        List<CompareRow> rows = new ArrayList<>();
        Pair<String> kinds = pair.map(each -> each.kind().name());
        rows.add(CompareRow.leaf(new CompareLabel.OfFact(Fact.SECTION_KIND), kinds.left(), kinds.right(),
                Volatility.LASTING));
        Pairs.match(properties(pair.left()), properties(pair.right())).forEach(each -> rows.add(property(each)));
        Pairs.match(values(pair.left()), values(pair.right())).forEach(each -> rows.add(value(each)));
        Pairs.match(secrets(pair.left()), secrets(pair.right())).forEach(each -> rows.add(secret(each)));
        ProfileSection any = pair.left().or(pair::right).orElseThrow();
        Pair<String> keys = pair.map(ProfileSection::key);
        return CompareRow.parent(new CompareLabel.OfItem(Item.SECTION, any.knownName().orElse(any.key())),
                keys.left(), keys.right(), rows);
    }

    private static List<Candidate<PropValue>> properties(Optional<ProfileSection> section) {
        return section.map(ProfileSection::properties).orElse(List.of()).stream().map(each -> new Candidate<>(each,
                List.of(Optional.of(each.tag()), Optional.of(each.tag().id())), Optional.empty())).toList();
    }

    private static List<Candidate<RawValue>> values(Optional<ProfileSection> section) {
        return section.map(ProfileSection::values).orElse(List.of()).stream().map(
                each -> new Candidate<>(each, List.of(Optional.of(lower(each.name()))), Optional.empty())).toList();
    }

    private static List<Candidate<Secret>> secrets(Optional<ProfileSection> section) {
        return section.map(ProfileSection::secrets).orElse(List.of()).stream().map(
                each -> new Candidate<>(each, List.of(Optional.of(lower(each.name()))), Optional.empty())).toList();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private CompareRow property(Pair<PropValue> pair) {
        PropValue any = pair.left().or(pair::right).orElseThrow();
        Volatility volatility = any.tag().type().equals(PropType.PT_SYSTIME)
                ? Volatility.TIME
                : ofName(PropTagNames.text(any.tag()));
        return row(new CompareLabel.OfProperty(any.tag()), pair.left().map(each -> meaning(each, left)),
                pair.right().map(each -> meaning(each, right)), volatility);
    }

    private CompareRow value(Pair<RawValue> pair) {
        RawValue any = pair.left().or(pair::right).orElseThrow();
        return row(new CompareLabel.OfValue(any.name()), pair.left().map(each -> meaning(each, left)),
                pair.right().map(each -> meaning(each, right)), ofName(any.name()));
    }

    private static CompareRow secret(Pair<Secret> pair) {
        Secret any = pair.left().or(pair::right).orElseThrow();
        Pair<String> sizes = pair.map(each -> Integer.toString(each.bytes()));
        return CompareRow.leaf(new CompareLabel.OfSecret(any.name()), sizes.left(), sizes.right(),
                Volatility.LASTING);
    }

    /** {@return a row whose sides are the same when they mean the same, whatever their bytes are} */
    static CompareRow row(CompareLabel label, Optional<Meaning> left, Optional<Meaning> right,
            Volatility volatility) {
        CompareRow texts = CompareRow.leaf(label, left.map(Meaning::text), right.map(Meaning::text), volatility);
        if (left.isEmpty() || right.isEmpty()) {
            return texts;
        }
        // a text may be the name of one of the profiles and still be the same word in both
        boolean same = left.get().parts().equals(right.get().parts()) || left.get().text().equals(right.get().text());
        return new CompareRow(label, texts.left(), texts.right(), same ? CompareStatus.SAME : CompareStatus.CHANGED,
                volatility, List.of());
    }

    static Volatility ofName(String name) {
        if (TIMES.matcher(name).matches()) {
            return Volatility.TIME;
        }
        return CACHES.matcher(name).matches() ? Volatility.CACHED : Volatility.LASTING;
    }

    private static Meaning meaning(PropValue value, Names names) {
        return switch (value) {
            case PropValue.BinaryValue binary -> names.of(binary.value());
            case PropValue.UnknownValue unknown -> names.of(unknown.raw());
            case PropValue.ClsidValue guid -> names.of(guid.value().bytes());
            case PropValue.UnicodeValue text -> names.of(text.value());
            case PropValue.String8Value text -> names.of(text.value());
            case PropValue.MultiValue many -> many(many.values().stream().map(each -> meaning(each, names)).toList());
            case PropValue.NullValue plain -> plain(plain);
            case PropValue.ShortValue plain -> plain(plain);
            case PropValue.LongValue plain -> plain(plain);
            case PropValue.FloatValue plain -> plain(plain);
            case PropValue.DoubleValue plain -> plain(plain);
            case PropValue.CurrencyValue plain -> plain(plain);
            case PropValue.AppTimeValue plain -> plain(plain);
            case PropValue.BooleanValue plain -> plain(plain);
            case PropValue.ObjectValue plain -> plain(plain);
            case PropValue.LongLongValue plain -> plain(plain);
            case PropValue.SysTimeValue plain -> plain(plain);
            case PropValue.RestrictionValue plain -> plain(plain);
            case PropValue.ErrorValue plain -> plain(plain);
        };
    }

    private static Meaning plain(PropValue value) {
        return words(ValueText.of(value).text());
    }

    private static Meaning words(String text) {
        return new Meaning(List.of(text), text);
    }

    private static Meaning many(List<Meaning> values) {
        return new Meaning(values.stream().<Object>map(Meaning::parts).toList(),
                String.join("; ", values.stream().map(Meaning::text).toList()));
    }

    private static Meaning meaning(RawValue value, Names names) {
        return switch (value.type()) {
            case "REG_SZ", "REG_EXPAND_SZ", "REG_MULTI_SZ" -> names.of(string(value.data()));
            case "REG_DWORD" -> value.data().size() == Integer.BYTES
                    ? words("0x%02X%02X%02X%02X".formatted(value.data().u8(3), value.data().u8(2),
                            value.data().u8(1), value.data().u8(0)))
                    : names.of(value.data());
            default -> names.of(value.data());
        };
    }

    private static String string(Bytes data) {
        return new String(data.toArray(), StandardCharsets.UTF_16LE).replaceAll("\0+$", "").replace('\0', '\n');
    }
}
