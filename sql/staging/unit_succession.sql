-- Mergers, splits and changes of kind: which unit went into which.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.unit_succession (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    predecessor_unit_id BIGINT NOT NULL, -- Đơn vị trước | Predecessor {shown}
    successor_unit_id BIGINT NOT NULL, -- Đơn vị sau | Successor {shown}
    happened_on DATE NOT NULL, -- Ngày có hiệu lực | In force on {hidden}
    legal_basis VARCHAR NOT NULL, -- Căn cứ pháp lý | Legal basis {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
