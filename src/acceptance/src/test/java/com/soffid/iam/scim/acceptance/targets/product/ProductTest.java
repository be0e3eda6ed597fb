package com.soffid.iam.scim.acceptance.targets.product;

import com.soffid.iam.scim.acceptance.contract.BothInterpreters;
import com.soffid.iam.scim.acceptance.emulation.Quota;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The base of the test classes, one per system. A class runs its own tests and those of the contracts that it implements.
 * All tests run with both interpreters.
 */
@Execution(ExecutionMode.CONCURRENT)
public abstract class ProductTest<P extends Product> extends BothInterpreters implements ProductContract {
    private P product;
    private SoffidAdmin admin;

    @Override
    public abstract P start(Quota quota);

    @BeforeEach
    void open() {
        product = start(Quota.none());
        admin = new SoffidAdmin(product, interpreter());
    }

    @AfterEach
    void close() {
        product.close();
    }

    @Override
    public final P product() {
        return product;
    }

    @Override
    public final SoffidAdmin admin() {
        return admin;
    }
}
