package org.mapiscope.nativemapi.com;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every place in a function table and every size and offset against what Windows compilers made of the headers. */
class AbiTest {
    private static final AbiTable ABI = new AbiTable();
    private static final JavaClasses SHIPPED = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(AbiTest.class.getPackageName());

    @ParameterizedTest
    @MethodSource("slots")
    void aSlotIsWhereTheHeadersPutIt(Slot slot) {
        assertEquals(ABI.slot(slot.interfaceName(), slot.method()), slot.index());
    }

    @ParameterizedTest
    @MethodSource("places")
    void aPlaceIsWhereTheHeadersPutIt(Place place) {
        assertEquals(List.of(ABI.in64(place.structure(), place.member()), ABI.in32(place.structure(), place.member())),
                List.of(place.in64(), place.in32()));
    }

    @Test
    void thereAreSlotsAndPlacesToHold() throws ReflectiveOperationException {
        assertFalse(slots().isEmpty() || places().isEmpty());
    }

    static List<Slot> slots() throws ReflectiveOperationException {
        return constants(Slot.class);
    }

    static List<Place> places() throws ReflectiveOperationException {
        return constants(Place.class);
    }

    /** {@return every constant of the package that is of this type} */
    private static <T> List<T> constants(Class<T> type) throws ReflectiveOperationException {
        List<T> constants = new ArrayList<>();
        for (JavaClass each : SHIPPED) {
            for (Field field : Class.forName(each.getName(), false, AbiTest.class.getClassLoader())
                    .getDeclaredFields()) {
                if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    constants.add(type.cast(field.get(null)));
                }
            }
        }
        return constants;
    }
}
