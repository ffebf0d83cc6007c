-- Communes and townships, each with its district, which this source keeps in a table of its own.
-- Grain: one row a commune of xa_thi_tran.
-- Dates are dd/MM/yyyy in the source and are converted here, for 05/08/2022 alone may be two days.
SELECT
    x.so AS id,
    x.ma AS code,
    x.ten AS name_vi,
    x.ten_khong_dau AS name_en,
    x.loai AS kind,
    h.ma AS district_code,
    h.ten AS district_name,
    h.ma_tinh AS province_code,
    h.ten_tinh AS province_name,
    x.thu_tu AS display_order,
    substr(x.tu_ngay, 7, 4) || '-' || substr(x.tu_ngay, 4, 2) || '-' || substr(x.tu_ngay, 1, 2) AS valid_from,
    substr(x.den_ngay, 7, 4) || '-' || substr(x.den_ngay, 4, 2) || '-' || substr(x.den_ngay, 1, 2) AS valid_to,
    substr(x.ngay_ghi, 7, 4) || '-' || substr(x.ngay_ghi, 4, 2) || '-' || substr(x.ngay_ghi, 1, 2) AS recorded_on,
    x.nguon AS source_note,
    x.minh_hoa AS is_illustrative
FROM xa_thi_tran AS x LEFT JOIN huyen AS h ON h.ma = x.ma_huyen
