package org.mapiscope.smartview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mapiscope.interpret.PropertyFlags;
import org.mapiscope.interpret.SmartViewBindings;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropType;
import org.mapiscope.mapi.PropValue;

/** What a property's value means, as its tag or its name says. Thread-safe. */
public final class SmartView {
    private static final String LINE_END = "\r\n";

    private static final Set<PropType> NUMBERS = Set.of(PropType.PT_I2, PropType.PT_LONG, PropType.PT_I8);

    /** What a number means, and as what. */
    private record Meaning(String kind, String text) {}

    private SmartView() {}

    /**
     * {@return the structure that the bytes of a property are}
     *
     * @param tag of PT_BINARY, or of PT_MV_BINARY for one of its values
     * @param name what the identifier stands for, from 0x8000 on
     */
    public static Optional<SmartViewParser> parser(PropTag tag, Optional<NamedProp> name) {
        return tag.type().single().equals(PropType.PT_BINARY)
                ? SmartViewBindings.parser(tag, name).flatMap(SmartViewParser::find)
                : Optional.empty();
    }

    /** {@return what a value means, in lines; empty when it is just what it is} */
    public static String text(PropValue value, Optional<NamedProp> name) {
        return switch (value) {
            case PropValue.ShortValue number -> number(number.tag(), name, number.value());
            case PropValue.LongValue number -> number(number.tag(), name, number.value());
            case PropValue.LongLongValue number -> number(number.tag(), name, number.value());
            case PropValue.BinaryValue binary -> parser(binary.tag(), name)
                    .map(parser -> parser.parse(binary.value()).render()).orElse("");
            case PropValue.MultiValue many -> many(many, name);
            case PropValue.UnknownValue actions when actions.tag().type().equals(PropType.PT_ACTIONS) ->
                SmartViewParser.EXTENDEDRULEACTION.parse(actions.raw()).render();
            default -> "";
        };
    }

    private static String many(PropValue.MultiValue many, Optional<NamedProp> name) {
        Optional<SmartViewParser> parser = parser(many.tag(), name);
        List<PropValue> values = many.values();
        Function<Integer, Optional<String>> row = i -> switch (values.get(i)) {
            case PropValue.LongValue number -> Optional.of(number(number.tag(), name, number.value()))
                    .filter(text -> !text.isEmpty()).map(text -> "Row " + i + ": " + text);
            case PropValue.BinaryValue binary -> parser
                    .map(found -> "Row " + i + LINE_END + found.parse(binary.value()).render());
            default -> Optional.empty();
        };
        return IntStream.range(0, values.size()).boxed().map(row).flatMap(Optional::stream)
                .collect(Collectors.joining(LINE_END));
    }

    private static String number(PropTag tag, Optional<NamedProp> name, long value) {
        Optional<Meaning> meaning = meaning(tag, name, value);
        return meaning.map(found -> found.kind + ": " + found.text).orElse("");
    }

    /** {@return what a number in a structure means that is compared with this property; empty when nothing is known} */
    static String number(PropTag tag, long value) {
        boolean number = NUMBERS.contains(tag.type());
        return number ? meaning(tag, Optional.empty(), value).map(Meaning::text).orElse("") : "";
    }

    private static Optional<Meaning> meaning(PropTag tag, Optional<NamedProp> name, long value) {
        return SmartViewBindings.parser(tag, name).flatMap(NumberInterpreter::find)
                .map(form -> new Meaning(form.kind(), form.text(value)))
                .or(() -> flags(tag, name, (int) value).map(text -> new Meaning("Flags", text)));
    }

    private static Optional<String> flags(PropTag tag, Optional<NamedProp> name, int value) {
        return tag.id() < PropTag.FIRST_NAMED_ID
                ? PropertyFlags.text(tag, value)
                : name.flatMap(named -> PropertyFlags.text(named, value));
    }
}
