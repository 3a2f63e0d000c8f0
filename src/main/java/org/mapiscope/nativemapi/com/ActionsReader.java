package org.mapiscope.nativemapi.com;

import java.util.List;
import org.mapiscope.mapi.Bytes;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MapiUid;

/**
 * Reads ACTIONS, what a rule does, and writes it as the bytes that an extended rule's message keeps: these last when the
 * memory is given back. Not thread-safe. Source: EdkMdb.h; [MS-OXORULE] 2.2.4.1.10, 2.2.5.
 */
final class ActionsReader {
    static final int OP_MOVE = 1;
    static final int OP_COPY = 2;
    static final int OP_REPLY = 3;
    static final int OP_OOF_REPLY = 4;
    static final int OP_DEFER_ACTION = 5;
    static final int OP_BOUNCE = 6;
    static final int OP_FORWARD = 7;
    static final int OP_DELEGATE = 8;
    static final int OP_TAG = 9;

    /** Most actions of one rule. */
    private static final int MAX_ACTIONS = 0x1000;

    /** Most recipients of one action. */
    private static final int MAX_RECIPIENTS = 0x10000;

    private final MemoryReader memory;
    private final PropReader props;

    ActionsReader(MemoryReader memory, PropReader props) {
        this.memory = memory;
        this.props = props;
    }

    Bytes read(long actions) throws MapiException {
        int count = memory.count(actions, Place.ACTIONS_C_ACTIONS, MAX_ACTIONS);
        ActionBytes out = new ActionBytes();
        out.u16(0); // named properties: identifiers are those of the store, as everywhere in a session
        out.u32(memory.i32(actions, Place.ACTIONS_UL_VERSION));
        out.u32(count);
        long action = count == 0 ? 0 : memory.required(actions, Place.ACTIONS_LP_ACTION);
        for (int i = 0; i < count; i++) {
            Bytes block = block(action);
            out.u32(block.size());
            out.bytes(block);
            action += memory.layout().of(Place.ACTION_SIZE);
        }
        return out.done();
    }

    private Bytes block(long action) throws MapiException {
        int kind = memory.i32(action, Place.ACTION_ACTTYPE);
        ActionBytes out = new ActionBytes();
        out.u8(kind);
        out.u32(memory.i32(action, Place.ACTION_UL_ACTION_FLAVOR));
        out.u32(memory.i32(action, Place.ACTION_UL_FLAGS));
        data(kind, action + memory.layout().of(Place.ACTION_UNION), out);
        return out.done();
    }

    private void data(int kind, long union, ActionBytes out) throws MapiException {
        long behind = union + memory.layout().of(Place.SBINARY_SIZE);
        switch (kind) {
            case OP_MOVE, OP_COPY -> {
                out.sized(binary(union));
                out.sized(binary(behind));
            }
            case OP_REPLY, OP_OOF_REPLY -> {
                out.sized(binary(union));
                out.bytes(memory.binary(behind, MapiUid.SIZE));
            }
            case OP_DEFER_ACTION -> out.bytes(binary(union));
            case OP_BOUNCE -> out.u32(memory.i32(union));
            case OP_FORWARD, OP_DELEGATE -> recipients(memory.pointer(union), out);
            case OP_TAG -> out.property(props.value(union));
            default -> {
                // the others have no data
            }
        }
    }

    /** An ADRLIST is laid out as an SRowSet. */
    private void recipients(long list, ActionBytes out) throws MapiException {
        out.recipients(list == 0
                ? List.of()
                : props.rows(list, MAX_RECIPIENTS, List.of()));
    }

    /** {@return the bytes that a count and a pointer behind it say} */
    private Bytes binary(long address) throws MapiException {
        return memory.binary(memory.pointer(address, Place.SBINARY_LPB), memory.i32(address, Place.SBINARY_CB));
    }
}
