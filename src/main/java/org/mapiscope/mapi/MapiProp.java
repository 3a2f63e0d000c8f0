package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/**
 * An object with properties.
 *
 * <p>Writing is refused with {@code MAPI_E_NO_SUPPORT} by an implementation that does not say otherwise.
 *
 * <p>Source: [imapipropiunknown].
 */
@Interface("IMAPIProp")
public interface MapiProp extends GetLastError {
    int KEEP_OPEN_READONLY = 0x1;
    int KEEP_OPEN_READWRITE = 0x2;
    int FORCE_SAVE = 0x4;
    int MAPI_CREATE = 0x2;
    int MAPI_MODIFY = 0x1;

    /**
     * Reads properties. [imapiprop-getprops]
     *
     * @param tags which, in order; empty for all of them. A type of PT_UNSPECIFIED takes the type that is there.
     * @param flags 0 or MAPI_UNICODE
     * @return one value a tag, an {@link PropValue.ErrorValue} where it is absent ({@code MAPI_E_NOT_FOUND}), too large
     *     to be given here ({@code MAPI_E_NOT_ENOUGH_MEMORY}: open it as a stream), or damaged
     */
    List<PropValue> getProps(@Arg("lpPropTagArray") List<PropTag> tags,
            @Arg(value = "ulFlags", flags = "TABLE") int flags)
            throws MapiException;

    /** {@return the tags of all properties} [imapiprop-getproplist] */
    List<PropTag> getPropList(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Opens a property as an object. [imapiprop-openproperty]
     *
     * @param flags 0, {@link #MAPI_CREATE}, {@link #MAPI_MODIFY}
     * @return a {@link PropStream}, {@link Message} or {@link MapiTable}, as {@code kind} says
     * @throws MapiException {@code MAPI_E_NOT_FOUND}; {@code MAPI_E_INTERFACE_NOT_SUPPORTED}; {@code MAPI_E_NO_ACCESS}
     */
    default MapiObject openProperty(@Arg("ulPropTag") PropTag tag, @Arg("lpiid") InterfaceId kind,
            @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags) throws MapiException {
        throw new MapiException("IMAPIProp::OpenProperty", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** Sets properties and returns what could not be set. [imapiprop-setprops] */
    default List<PropProblem> setProps(@Arg("lpPropArray") List<PropValue> values) throws MapiException {
        throw new MapiException("IMAPIProp::SetProps", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** Deletes properties and returns what could not be deleted. [imapiprop-deleteprops] */
    default List<PropProblem> deleteProps(@Arg("lpPropTagArray") List<PropTag> tags) throws MapiException {
        throw new MapiException("IMAPIProp::DeleteProps", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /**
     * Makes changes lasting. [imapiprop-savechanges]
     *
     * @param flags 0, {@link #KEEP_OPEN_READONLY}, {@link #KEEP_OPEN_READWRITE} or {@link #FORCE_SAVE}
     */
    default void saveChanges(@Arg(value = "ulFlags", flags = "SAVE") int flags) throws MapiException {
        throw new MapiException("IMAPIProp::SaveChanges", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** Copies all properties but {@code exclude} to {@code destination}. [imapiprop-copyto] */
    default List<PropProblem> copyTo(@Arg("rgpropExclude") List<PropTag> exclude,
            @Arg("lpDestObj") MapiProp destination,
            @Arg("ulFlags") int flags) throws MapiException {
        throw new MapiException("IMAPIProp::CopyTo", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /**
     * {@return the name of each tag, empty where it has none} [imapiprop-getnamesfromids]
     *
     * @param tags identifiers from {@link PropTag#FIRST_NAMED_ID} on; empty for all that the object knows
     */
    default List<Optional<NamedProp>> getNamesFromIDs(@Arg("lppPropTags") List<PropTag> tags) throws MapiException {
        throw new MapiException("IMAPIProp::GetNamesFromIDs", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /**
     * {@return the tag of each name, with PT_UNSPECIFIED; PT_ERROR and identifier 0 where there is none}
     * [imapiprop-getidsfromnames]
     *
     * @param flags 0 or {@link #MAPI_CREATE}
     */
    default List<PropTag> getIDsFromNames(@Arg("lppPropNames") List<NamedProp> names, @Arg("ulFlags") int flags)
            throws MapiException {
        throw new MapiException("IMAPIProp::GetIDsFromNames", HResult.MAPI_E_NO_SUPPORT, "");
    }

    /** A property that a call could not deal with (SPropProblem). */
    record PropProblem(int index, PropTag tag, HResult result) {}
}
