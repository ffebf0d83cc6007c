-- The steps of this load that had ended when it was written.
-- Grain: one row a step. Key: position.
CREATE TABLE meta.step (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    position INTEGER NOT NULL, -- Thứ tự | Order
    name VARCHAR NOT NULL, -- Bước | Step
    seconds DOUBLE NOT NULL -- Thời gian | Duration [seconds]
);
