-- Mergers, splits and changes of kind: which unit went into which.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.unit_succession (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id
    predecessor_unit_id BIGINT NOT NULL, -- Đơn vị trước | Predecessor
    successor_unit_id BIGINT NOT NULL, -- Đơn vị sau | Successor
    happened_on DATE NOT NULL, -- Ngày có hiệu lực | In force on
    legal_basis VARCHAR NOT NULL, -- Căn cứ pháp lý | Legal basis
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
