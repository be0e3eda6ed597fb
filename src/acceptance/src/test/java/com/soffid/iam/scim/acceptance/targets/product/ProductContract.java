package com.soffid.iam.scim.acceptance.targets.product;

import com.soffid.iam.scim.acceptance.emulation.Quota;
import com.soffid.iam.scim.workbench.soffid.Interpreter;

/** A group of tests that run on a system. It provides the system and the administrator of the current test. */
public interface ProductContract {

    Product product();

    SoffidAdmin admin();

    /** The script interpreter of the current test. */
    Interpreter interpreter();

    /**
     * Starts another system, which the caller closes.
     *
     * @param quota the rate limit, if the system can have one
     */
    Product start(Quota quota);

    /** Returns a person for a short name. The account name depends on the system. */
    default Person personNamed(String name) {
        return Person.of(product().account(name));
    }
}
