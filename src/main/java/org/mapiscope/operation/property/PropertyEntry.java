package org.mapiscope.operation.property;

import java.util.Optional;
import java.util.OptionalLong;
import org.mapiscope.mapi.NamedProp;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;

/**
 * A property of an object as it was when it was read. Immutable.
 *
 * @param tag with the type that the property has, also where its value could not be read
 * @param name what its identifier stands for in this store; empty below 0x8000 and where the store does not know
 */
public record PropertyEntry(PropTag tag, Optional<NamedProp> name, PropertyContent content) {
    /** {@return the value, where all of it was read} */
    public Optional<PropValue> value() {
        return content instanceof PropertyContent.Whole whole ? Optional.of(whole.value()) : Optional.empty();
    }

    /** {@return how many bytes the value takes, as MAPI counts them; empty where that is not known} */
    public OptionalLong size() {
        return switch (content) {
            case PropertyContent.Whole whole -> PropertySize.of(whole.value());
            case PropertyContent.Large large -> OptionalLong.of(large.size());
            case PropertyContent.Failed failed -> OptionalLong.empty();
        };
    }
}
